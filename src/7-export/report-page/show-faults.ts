import type { Slide } from '../../3-deck/model.ts'
import type { Diagnostic, SourceRange } from '../../diagnostics/model.ts'
import { type Markup, markup, nothing } from './markup.ts'
import { slideId } from './name-targets.ts'
import { fromTalk } from './place-faults.ts'

/** So many are shown at once; the others open by a click. */
const mostFaults = 8

/** The list of all faults, errors first, with their places and their slides. */
export function showFaults(
  diagnostics: readonly Diagnostic[],
  slides: ReadonlyMap<Diagnostic, Slide>,
  outline: string,
): Markup {
  if (diagnostics.length === 0) return markup`<p class="calm">Nothing to mend.</p>`
  const sorted = [
    ...diagnostics.filter(({ severity }) => severity === 'error'),
    ...diagnostics.filter(({ severity }) => severity !== 'error'),
  ]
  const items = sorted.map((fault) => showFault(fault, outline, slides.get(fault)))
  const rest = items.slice(mostFaults)
  return markup`<ul class="faults">${items.slice(0, mostFaults)}</ul>${
    rest.length === 0
      ? nothing
      : markup`<details><summary>and ${rest.length} more</summary><ul class="faults">${rest}</ul></details>`
  }`
}

/** One fault as an item of a list; with its slide, where it does not stand at it. */
export function showFault(fault: Diagnostic, outline: string, slide?: Slide): Markup {
  const { severity, message, hint, code, at, related } = fault
  const place = (range: SourceRange): string =>
    `${fromTalk(range.file, outline)}:${range.line}:${range.column}`
  const where = at === undefined ? nothing : markup`<span class="place">${place(at)}</span> `
  const link =
    slide === undefined
      ? nothing
      : markup` <a href="#${slideId(slide)}" aria-label="slide ${slide.number}">slide ${slide.number}</a>`
  const see = related.map(
    (one) => markup`<p class="see">see ${place(one.at)} <bdi>${withCode(one.note)}</bdi></p>`,
  )
  return markup`<li class="${severity}"><p><strong class="severity">${severity}</strong> <bdi>${withCode(message)}</bdi></p>${
    hint === undefined ? nothing : markup`<p class="hint">${withCode(hint)}</p>`
  }${see}<p class="code">${where}${code}${link}</p></li>`
}

/** What messages set between backticks is typed so. */
function withCode(text: string): Markup {
  const parts = text.split(/`([^`]+)`/)
  return markup`${parts.map((part, index) => (index % 2 === 0 ? markup`${part}` : markup`<code>${part}</code>`))}`
}
