import type { SplittableKind } from '../../2-outline/model.ts'
import type { Slide } from '../../3-deck/model.ts'
import type { Details } from '../../diagnostics/catalogue-entry.ts'
import type { Report } from '../../diagnostics/model.ts'
import type { FitFault, FitFaultKind, Verdict } from '../model.ts'
import { foldSpaces, locateWords } from './locate-words.ts'

/** What the items of a kind are called. */
const nouns: { readonly [K in Slide['kind']]?: string } = {
  points: 'points',
  columns: 'columns',
  compare: 'rows',
  timeline: 'events',
  flow: 'steps',
  question: 'choices',
  definition: 'definitions',
  numbers: 'figures',
  table: 'rows',
  math: 'symbols',
  agenda: 'sections',
  references: 'references',
}

const splittable = [
  'points',
  'timeline',
  'definition',
  'numbers',
  'table',
] as const satisfies readonly SplittableKind[]

const codes = {
  tall: 'fit/overflow',
  wide: 'fit/overflow',
  cut: 'fit/overflow',
  overlap: 'fit/overflow',
  small: 'fit/too-small',
  lonely: 'fit/lonely-word',
  long: 'fit/long-title',
} as const satisfies Record<FitFaultKind, string>

/**
 * Takes the slides and what became of each; reports `fit/overflow` at the first words that do not fit (once a slide: one remedy
 * mends all of it), `fit/too-small` and `fit/lonely-word` at theirs.
 */
export function reportFit(
  slides: readonly Slide[],
  verdicts: ReadonlyMap<string, Verdict>,
  report: Report,
): void {
  for (const slide of slides) {
    const verdict = verdicts.get(slide.id)
    const told = new Set<string>()
    for (const fault of verdict?.faults ?? []) {
      const code = codes[fault.kind]
      if (verdict === undefined || told.has(code) || !concerns(slide, fault)) continue
      told.add(code)
      report.add(code, locateWords(slide, fault.words), describe(slide, fault, verdict))
    }
  }
}

/** A statement, a question and a name of a section are headings, too, and may be as long as their room. */
function concerns({ kind, title }: Slide, { kind: what, words }: FitFault): boolean {
  if (what !== 'lonely' && what !== 'long') return true
  const isTitle = title !== undefined && foldSpaces(title.plain) === words.text
  return isTitle && kind !== 'title' && kind !== 'section'
}

/** Whether the items go on on another slide where they must, or could if the outline said `split: true`. */
function splitState({ kind, maySplit, part }: Slide): string {
  if (maySplit || part !== undefined) return 'does'
  return (splittable as readonly string[]).includes(kind) ? 'can' : 'cannot'
}

function describe(slide: Slide, fault: FitFault, { items, itemsThatFit }: Verdict): Details {
  const noun = nouns[slide.kind]
  const isCounted = fault.kind === 'tall' && noun !== undefined && itemsThatFit > 0 && itemsThatFit < items
  return {
    how: fault.kind,
    px: fault.px,
    words: fault.words.text,
    ...(fault.other === undefined ? {} : { other: fault.other.text }),
    ...(isCounted ? { noun, items, left: items - itemsThatFit } : {}),
    splits: splitState(slide),
  }
}
