import type { Report } from '../diagnostics/model.ts'
import type { Deck, Slide } from './model.ts'
import { partOf } from './part-of.ts'
import type { Formula, Words } from './words-model.ts'

/**
 * Reports formulas that cannot be set (`deck/math-broken`) and commands that no slide may have (`deck/math-refused`), each at
 * its place. KaTeX takes its time to load: a deck without formulas never asks for it.
 */
export async function checkMath(deck: Deck, report: Report): Promise<void> {
  const among: Formula[] = []
  gatherFormulas(deck.sections, among)
  gatherFormulas(deck.slides, among)
  const alone = deck.slides.flatMap((slide) => blockOf(slide))
  if (among.length + alone.length === 0) return
  const { checkTex } = await import('../0-text/check-tex.ts')
  const tell = ({ tex, at }: Formula, isBlock: boolean): void => {
    // A control character was told for itself.
    const fault = /[\u0000-\u0008\u000b-\u001f]/.test(tex) ? undefined : checkTex(tex, isBlock)
    if (fault === undefined) return
    const { kind, start = 0, end = tex.length, ...said } = fault
    // A fault at the end points to the last character: there is nothing behind it.
    const from = Math.min(start, Math.max(0, tex.length - 1))
    const place = partOf({ text: tex, at }, from, Math.max(end, from + 1))
    report.add(kind === 'broken' ? 'deck/math-broken' : 'deck/math-refused', place, {
      ...said,
      tex: shortened(tex),
    })
  }
  for (const formula of among) tell(formula, false)
  for (const formula of alone) tell(formula, true)
}

function blockOf(slide: Slide): readonly Formula[] {
  return slide.kind === 'math' ? [slide.formula] : []
}

/** What is cited is as large as all the rest, and holds words of articles only. */
const ofArticles: ReadonlySet<string> = new Set(['citations', 'ownCitations', 'printedPassages'])

/** The formulas of all words below. */
function gatherFormulas(value: unknown, into: Formula[]): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  if (Array.isArray(value)) for (const part of value) gatherFormulas(part, into)
  else if ('formulas' in value) into.push(...((value as Words).formulas ?? []))
  else
    for (const key in value)
      if (!ofArticles.has(key)) gatherFormulas((value as Readonly<Record<string, unknown>>)[key], into)
}

function shortened(tex: string): string {
  const characters = [...tex.replace(/\s+/g, ' ')]
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('')
}
