import type { Report, SourceFile } from '../diagnostics/model.ts'
import { rangeAt } from '../diagnostics/source-file.ts'
import { expandIncludes } from './includes/expand-includes.ts'
import type { Outline, OutlineSurroundings } from './model.ts'
import { formNames } from './node.ts'
import { headFields, laterHeadKeys, type TypedHead } from './read-head.ts'
import { readNodes } from './read-nodes.ts'
import { type Field, readFields } from './shapes/collections.ts'

const normalWordsPerMinute = 130
const alone: OutlineSurroundings = { includes: new Map() }

/**
 * Takes an outline file and what lies around it; gives what the speaker chose, every value with its place.
 * Reports all `outline/` faults of these files at once; what cannot be read is left out. Gives undefined where there is no map to read.
 */
export function parseOutline(
  source: SourceFile,
  report: Report,
  { includes }: OutlineSurroundings = alone,
): Outline | undefined {
  const root = readNodes(source, report)
  if (root === undefined) return undefined
  if (root.kind !== 'map') {
    report.add('outline/not-a-map', rangeAt(source, 0, 1), { found: formNames[root.kind] })
    return undefined
  }
  const table = headFields as unknown as Readonly<Record<string, Field<unknown>>>
  const fields = { name: 'the outline', table, keys: Object.keys(table), later: laterHeadKeys }
  const whole = expandIncludes(root, includes, report)
  const { values } = readFields(whole, fields, { report, key: 'the outline' })
  return withDefaults(values as Partial<TypedHead>, source, report)
}

function withDefaults(head: Partial<TypedHead>, source: SourceFile, report: Report): Outline {
  if (head.lang === undefined) report.add('outline/no-lang', rangeAt(source, 0, 0))
  return {
    // Without a title nothing is exported; the other faults of the talk are told all the same.
    title: head.title ?? { text: 'Untitled', at: rangeAt(source, 0, 0) },
    ...(head.subtitle === undefined ? {} : { subtitle: head.subtitle }),
    ...(head.by === undefined ? {} : { by: head.by }),
    ...(head.date === undefined ? {} : { date: head.date }),
    lang: readLanguage(head, report),
    size: head.size ?? '16:9',
    articles: head.article ?? [],
    ...(head.theme === undefined ? {} : { theme: head.theme }),
    ...(head.minutes === undefined ? {} : { minutes: head.minutes }),
    wordsPerMinute: head.wpm?.value ?? normalWordsPerMinute,
    cover: head.cover ?? {},
    slides: head.slides ?? [],
  }
}

/** A language tag that `Intl` refuses would throw in every later stage. */
function readLanguage(head: Partial<TypedHead>, report: Report): string {
  if (head.lang === undefined) return 'en'
  const tag = head.lang.text.trim()
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en'
  } catch {
    report.add('outline/wrong-type', head.lang.at, {
      key: 'lang',
      found: `\`${tag}\``,
      expected: 'a language tag such as en, de or zh-Hans',
    })
    return 'en'
  }
}
