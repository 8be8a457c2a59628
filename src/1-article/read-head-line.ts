import { countWords } from '../0-text/count-words.ts'
import type { ArticleHead } from './model.ts'

export interface HeadEntry {
  readonly field: keyof ArticleHead
  readonly value: string
}

/** Words that stand before a colon at the top of an article, and what they announce. */
const labels: Readonly<Record<keyof ArticleHead, readonly string[]>> = {
  title: ['title', 'headline', 'titel', 'titre', '标题'],
  by: [
    'by',
    'author',
    'authors',
    'byline',
    'written by',
    'autor',
    'autorin',
    'auteur',
    'von',
    'par',
    '作者',
    '记者',
  ],
  publisher: ['publisher', 'publication', 'source', 'quelle', 'fuente', '来源'],
  date: [
    ...['published', 'published on', 'posted', 'posted on', 'date', 'updated', 'last updated', 'datum'],
    ...[
      'veröffentlicht',
      'veröffentlicht am',
      'publié',
      'publié le',
      'fecha',
      '发布时间',
      '发布日期',
      '日期',
      '时间',
    ],
  ],
  url: ['url', 'link', 'website', '网址', '链接'],
}
const fieldOfLabel = new Map(
  Object.entries(labels).flatMap(([field, words]) =>
    words.map((word) => [word, field as keyof ArticleHead] as const),
  ),
)

const labelled = /^([\p{L}][\p{L} ]{0,24}?)\s*[:：]\s*(\S.*)$/u
/** Spellings that need no colon. "By the Sea" is a title. */
const bare: readonly (readonly [keyof ArticleHead, RegExp])[] = [
  ['by', /^By\s+(?!(?:the|a|an)\b)(\p{L}.*)$/iu],
  ['by', /^(?:Von|Par|Por)\s+(\p{Lu}\p{L}+(?:[\s-]+\p{Lu}\p{L}+)+)$/u],
  ['date', /^Published\s+(?:on\s+)?(.*\d.*)$/iu],
  ['date', /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$/u],
  ['date', /^(\p{L}+\.?\s+\d{1,2},?\s*\d{4}|\d{1,2}\.?\s+(?:de\s+)?\p{L}+\.?,?\s+(?:de\s+)?\d{4})$/u],
  ['url', /^(https?:\/\/\S+)$/i],
]
const finalStop = /[.!?…。！？][\p{Pe}\p{Pf}"']*$/u
const headWordsLimit = 12
/** No twelve words are as long; words need not be counted in a line that is. */
const headLengthLimit = 300

/** Takes a line; tells which field of the head it announces ("By Staff writer", "Published: …"), with the label cut off. */
export function readHeadLine(line: string): HeadEntry | undefined {
  const [, label = '', value = ''] = labelled.exec(line) ?? []
  const field = fieldOfLabel.get(label.toLowerCase())
  if (field !== undefined) return { field, value: value.trim() }
  if (finalStop.test(line)) return undefined
  for (const [spelledField, spelling] of bare) {
    const found = spelling.exec(line)?.[1]
    if (found !== undefined) return { field: spelledField, value: found.trim() }
  }
  return undefined
}

/** A line that can belong to the head: one with a label, or one of fewer than twelve words without a final stop. */
export function looksLikeHead(line: string, lang: string): boolean {
  const isShort = line.length <= headLengthLimit && countWords(line, lang) < headWordsLimit
  return isShort && (!finalStop.test(line) || readHeadLine(line) !== undefined)
}

/** Joins entries to a head; the first of a field counts. */
export function headOf(entries: readonly HeadEntry[]): ArticleHead {
  return Object.fromEntries([...entries].reverse().map(({ field, value }) => [field, value]))
}
