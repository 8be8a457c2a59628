import type { Run } from '../../0-text/model.ts'
import type { DefinitionSlide, NumbersSlide, TimelineSlide } from '../../3-deck/model.ts'
import { listItem, markerFor } from '../print-blocks.ts'
import { printLine } from '../print-runs.ts'

/** An item that begins with a bold label: `- **October 2008** A speech at ASEM`. */
export function printLabelled(label: readonly Run[], words: readonly Run[], isStepped: boolean): string {
  const bold = label.map((run) => ({ ...run, bold: true as const }))
  const parts = [printLine(bold), printLine(words)].filter((part) => part !== '')
  return listItem(markerFor(false, isStepped, 1), parts.join(' '))
}

export function printTimeline(slide: TimelineSlide): string {
  return slide.events
    .map((event) => printLabelled(event.date.runs, event.words.runs, slide.isStepped))
    .join('\n')
}

export function printNumbers(slide: NumbersSlide): string {
  return slide.numbers
    .map((number) => printLabelled(number.value.runs, number.label.runs, slide.isStepped))
    .join('\n')
}

export function printDefinition(slide: DefinitionSlide): string {
  return slide.definitions
    .map(({ term, meaning }) => printLabelled(term.runs, meaning.runs, slide.isStepped))
    .join('\n')
}

/** Letters of the longest word that a term may have in large type. */
const longestWord = 12

export function definitionClasses({ definitions }: DefinitionSlide): readonly string[] {
  const words = definitions.flatMap(({ term }) => term.plain.split(/[\s-]+/))
  const isWide = words.some((word) => [...word].length > longestWord)
  return [definitions.length === 1 ? 'one' : 'several', ...(isWide ? ['wide-term'] : [])]
}

/** The longest value decides one size for all. */
const widths: readonly (readonly [number, string])[] = [
  [3, 'chars-3'],
  [5, 'chars-5'],
  [8, 'chars-8'],
]
const counts = ['one', 'two', 'three', 'four'] as const

export function numberClasses(slide: NumbersSlide): readonly string[] {
  const longest = Math.max(...slide.numbers.map((number) => [...number.value.plain].length))
  const width = widths.find(([most]) => longest <= most)?.[1] ?? 'chars-more'
  return [width, counts[slide.numbers.length - 1] ?? 'four']
}
