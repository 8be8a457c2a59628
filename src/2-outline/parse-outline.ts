import type { Report, SourceFile } from '../diagnostics/model.ts'
import { rangeAt } from '../diagnostics/source-file.ts'
import { expandIncludes } from './includes/expand-includes.ts'
import type { Outline, OutlineSurroundings } from './model.ts'
import { formNames } from './node.ts'
import { headDefaults, headFields, type TypedHead } from './read-head.ts'
import { readLanguage } from './read-language.ts'
import { readNodes } from './read-nodes.ts'
import { readShared, type SharedSettings } from './read-shared.ts'
import { type Field, readFields } from './shapes/collections.ts'

const alone: OutlineSurroundings = { includes: new Map() }

/**
 * Takes an outline file and what lies around it; gives what the speaker chose, every value with its place.
 * Reports all `outline/` faults of these files at once; what cannot be read is left out. Gives undefined where there is no map to read.
 */
export function parseOutline(
  source: SourceFile,
  report: Report,
  { includes, shared }: OutlineSurroundings = alone,
): Outline | undefined {
  const defaults = shared === undefined ? {} : readShared(shared, report)
  const root = readNodes(source, report)
  if (root === undefined) return undefined
  if (root.kind !== 'map') {
    report.add('outline/not-a-map', rangeAt(source, 0, 1), { found: formNames[root.kind] })
    return undefined
  }
  const table = headFields as unknown as Readonly<Record<string, Field<unknown>>>
  const fields = { name: 'the outline', table, keys: Object.keys(table) }
  const whole = expandIncludes(root, includes, report)
  const { values } = readFields(whole, fields, { report, key: 'the outline' })
  return withDefaults(withShared(values as Partial<TypedHead>, defaults), source, report)
}

/** What the talk says itself goes before what all talks share; of `print`, key by key. */
function withShared(head: Partial<TypedHead>, shared: SharedSettings): Partial<TypedHead> {
  const print = { ...shared.print, ...head.print }
  const { minutes } = shared
  // A talk that is too long is at fault at its own place: the plan of all talks does not say which it was.
  const planned =
    minutes === undefined || head.title === undefined ? {} : { minutes: { ...minutes, at: head.title.at } }
  return { ...shared, ...planned, ...head, print }
}

function withDefaults(head: Partial<TypedHead>, source: SourceFile, report: Report): Outline {
  if (head.lang === undefined) report.add('outline/no-lang', rangeAt(source, 0, 0))
  return {
    // Without a title nothing is exported; the other faults of the talk are told all the same.
    title: head.title ?? { text: 'Untitled', at: rangeAt(source, 0, 0) },
    ...(head.subtitle === undefined ? {} : { subtitle: head.subtitle }),
    ...(head.by === undefined ? {} : { by: head.by }),
    ...(head.date === undefined ? {} : { date: head.date }),
    lang: head.lang === undefined ? headDefaults.lang : readLanguage(head.lang, report),
    size: head.size ?? headDefaults.size,
    articles: head.article ?? [],
    ...(head.theme === undefined ? {} : { theme: head.theme }),
    ...(head.minutes === undefined ? {} : { minutes: head.minutes }),
    wordsPerMinute: head.wpm?.value ?? headDefaults.wpm,
    print: head.print ?? {},
    cover: head.cover ?? {},
    slides: head.slides ?? [],
  }
}
