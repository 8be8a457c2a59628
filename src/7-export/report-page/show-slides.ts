import type { Deck, Slide } from '../../3-deck/model.ts'
import type { PlannedTime, ShownLine, SlideLoad } from '../../4-check/model.ts'
import type { Verdict } from '../../6-theme/model.ts'
import type { Diagnostic } from '../../diagnostics/model.ts'
import { languageAttributes } from './language-attributes.ts'
import { joined, type Markup, markup, nothing } from './markup.ts'
import { slideId, type Targets } from './name-targets.ts'
import type { PageInput } from './page-input.ts'
import { showCitations } from './show-citations.ts'
import { showFault } from './show-faults.ts'

/** The slides in order: their words with what each cites, how much there is to read, and what is wrong with them. */
export function showSlides(
  input: PageInput,
  deck: Deck,
  targets: Targets,
  slideOf: ReadonlyMap<Diagnostic, Slide>,
): Markup {
  const faults = (slide: Slide): readonly Diagnostic[] =>
    input.diagnostics.filter((fault) => slideOf.get(fault) === slide)
  return markup`<ol class="cards">${deck.slides.map((slide) =>
    showSlide(slide, {
      ...{ input, deck, targets },
      faults: faults(slide).map((fault) => showFault(fault, input.outline)),
      load: input.loads.get(slide.id),
      time: input.pace.slides.get(slide.id),
      verdict: input.verdicts?.get(slide.id),
    }),
  )}</ol>`
}

interface Around {
  readonly input: PageInput
  readonly deck: Deck
  readonly targets: Targets
  readonly faults: readonly Markup[]
  readonly load: SlideLoad | undefined
  readonly time: PlannedTime | undefined
  readonly verdict: Verdict | undefined
}

function showSlide(slide: Slide, { deck, targets, faults, load, time, verdict }: Around): Markup {
  const id = slideId(slide)
  const own = slide.ownCitations === undefined ? [] : showCitations(slide.ownCitations, targets)
  const lines = load?.lines ?? []
  return markup`<li class="card ${slide.kind}" id="${id}">
<h4><a href="#${id}"><span class="number">${slide.number}</span> ${showName(slide, deck.lang)}</a></h4>
${
  lines.length === 0
    ? nothing
    : markup`<div class="words" ${languageAttributes(deck.lang)}>${lines.map((line) => showLine(line, targets))}</div>\n`
}${own.length === 0 ? nothing : markup`<p class="cites">From ${joined(own, ' ')}</p>\n`}<p class="facts">${showFacts(slide, load, time, verdict)}</p>${
    faults.length === 0 ? nothing : markup`\n<ul class="faults">${faults}</ul>`
  }
</li>
`
}

/** The words of a slide without a title follow at once: its kind stands for them. */
function showName({ title, name, kind }: Slide, lang: string): Markup {
  return title === undefined
    ? markup`<span class="untitled">${kind}</span>`
    : markup`<span ${languageAttributes(lang)}>${name}</span>`
}

function showLine({ kind, depth, cells, citations }: ShownLine, targets: Targets): Markup {
  const cites = citations === undefined ? [] : showCitations(citations, targets)
  const after =
    cites.length === 0
      ? nothing
      : markup` <span class="line-cites" lang="en" dir="ltr">${joined(cites, ' ')}</span>`
  const words =
    cells.length === 1
      ? markup`${cells[0]}`
      : markup`${cells.map((cell) => markup`<span class="cell">${cell}</span>`)}`
  return markup`<p class="${kind}"${depth === 0 ? nothing : markup` style="--depth:${Math.min(depth, 4)}"`}>${words}${after}</p>`
}

function showFacts(
  slide: Slide,
  load: SlideLoad | undefined,
  time: PlannedTime | undefined,
  verdict: Verdict | undefined,
): Markup {
  const { words = 0, items = 0, readingSeconds = 0, isHeavy = false } = load ?? {}
  const read = `${words} word${words === 1 ? '' : 's'}${items > 1 ? `, ${items} items` : ''}, ${readingSeconds} s to read`
  const minutes = `${slide.minutes} min, notes ${time?.estimated ?? 0}`
  const isLate = slide.hasOwnMinutes && (time?.estimated ?? 0) > slide.minutes * 1.1
  const fit = verdict === undefined ? '' : verdict.fits ? '' : 'does not fit'
  const strong = (text: string, isStrong: boolean): Markup =>
    isStrong ? markup`<strong>${text}</strong>` : markup`${text}`
  return joined(
    [
      markup`${slide.kind}`,
      ...(words === 0 ? [] : [strong(read, isHeavy)]),
      strong(minutes, isLate),
      ...(fit === '' ? [] : [strong(fit, true)]),
      ...(slide.density === 'dense' ? [markup`dense`] : []),
    ],
    ' · ',
  )
}
