import type { InlineText } from '../../../0-text/model.ts'
import type { TextLook } from '../../../6-theme/look-model.ts'
import { hundredths } from '../look/slide-size.ts'
import { element, type Xml } from '../xml/element.ts'
import { holeFor, joinXml, template } from '../xml/template.ts'
import { type Inline, type RunOptions, type RunTools, writeRuns } from './write-runs.ts'

/** A paragraph yet to be written. */
export interface Paragraph {
  readonly words: Pick<InlineText, 'runs'>
  /** From 0, as the levels of the placeholder are counted. */
  readonly level?: number
  /** The number that a numbered list begins with, where it goes on from another slide. */
  readonly startAt?: number
  /** Distance from the paragraph before, where it is not that of its level. */
  readonly beforePx?: number
  /** In another dress than the placeholder's: the current item of an agenda. */
  readonly as?: TextLook
  /** Marks around the words, in the color of marks. */
  readonly quoted?: {
    readonly marks: readonly [string, string]
    readonly open: TextLook
    readonly close: TextLook
  }
}

const plainParagraph = template(element('a:p', {}, holeFor('a:r', 0)))

/** Gives a paragraph that takes everything but its level from its placeholder. */
export function writeParagraph(
  runs: readonly Inline[],
  lang: string,
  { level = 0, startAt, beforePx }: Pick<Paragraph, 'level' | 'startAt' | 'beforePx'> = {},
): Xml<'a:p'> {
  const number = startAt === undefined ? undefined : element('a:buAutoNum', { type: 'arabicPlain', startAt })
  const before =
    beforePx === undefined
      ? undefined
      : element('a:spcBef', {}, element('a:spcPts', { val: hundredths(beforePx) }))
  const isPlain = level === 0 && number === undefined && before === undefined
  if (isPlain && runs.length > 0) return plainParagraph(joinXml(runs))
  const properties = isPlain
    ? undefined
    : element('a:pPr', { lvl: level === 0 ? undefined : level }, before, number)
  const end = runs.length === 0 ? element('a:endParaRPr', { lang }) : undefined
  return element('a:p', {}, properties, runs, end)
}

export function writeParagraphs(
  paragraphs: readonly Paragraph[],
  tools: RunTools,
  options: RunOptions,
): readonly Xml<'a:p'>[] {
  return paragraphs.map((paragraph) => {
    const { words, as, quoted } = paragraph
    const dress = as === undefined ? options : { ...options, as }
    const write = (text: string, mark: TextLook): readonly Inline[] =>
      writeRuns({ runs: [{ text }] }, tools, { ...options, as: mark })
    const runs = [
      ...(quoted === undefined ? [] : write(quoted.marks[0], quoted.open)),
      ...writeRuns(words, tools, dress),
      ...(quoted === undefined ? [] : write(quoted.marks[1], quoted.close)),
    ]
    return writeParagraph(runs, tools.lang, paragraph)
  })
}

/** Whether there is a formula that PowerPoint can set. */
export function hasMath(paragraphs: readonly Paragraph[], { math }: Pick<RunTools, 'math'>): boolean {
  return paragraphs.some(({ words }) =>
    words.runs.some((run) => run.math === true && math(run.text) !== undefined),
  )
}
