import type { Report, SourceFile } from '../diagnostics/model.ts'
import { rangeAt } from '../diagnostics/source-file.ts'
import { findUnprintable } from './find-unprintable.ts'
import { kinds } from './kinds/table-of-kinds.ts'
import type { Outline } from './model.ts'
import { formNames } from './node.ts'
import { headDefaults, headFields, laterHeadKeys, type TypedHead } from './read-head.ts'
import { frameFields } from './read-slide.ts'
import { readYaml } from './read-yaml.ts'
import { type Field, readFields } from './shapes/collections.ts'

const knownKeys: ReadonlySet<string> = new Set([
  ...Object.keys(headFields),
  ...Object.keys(frameFields),
  ...Object.keys(kinds),
])

/**
 * Takes an outline file; gives what the speaker chose, every value with its place.
 * Reports all `outline/` faults of the file at once; what cannot be read is left out. Gives undefined where there is no map to read.
 */
export function parseOutline(source: SourceFile, report: Report): Outline | undefined {
  if (!checkCharacters(source, report)) return undefined
  const root = readYaml(source, knownKeys, report)
  if (root === undefined) return undefined
  if (root.kind !== 'map') {
    report.add('outline/not-a-map', rangeAt(source, 0, 1), { found: formNames[root.kind] })
    return undefined
  }
  const table = headFields as unknown as Readonly<Record<string, Field<unknown>>>
  const fields = { name: 'the outline', table, keys: Object.keys(table), later: laterHeadKeys }
  const { values } = readFields(root, fields, { report, key: 'the outline' })
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
    size: head.size ?? headDefaults.size,
    articles: head.article ?? [],
    ...(head.theme === undefined ? {} : { theme: head.theme }),
    ...(head.minutes === undefined ? {} : { minutes: head.minutes }),
    wordsPerMinute: head.wpm?.value ?? headDefaults.wpm,
    cover: head.cover ?? {},
    slides: head.slides ?? [],
  }
}

/** A language tag that `Intl` refuses would throw in every later stage. */
function readLanguage(head: Partial<TypedHead>, report: Report): string {
  if (head.lang === undefined) return headDefaults.lang
  const tag = head.lang.text.trim()
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? headDefaults.lang
  } catch {
    report.add('outline/wrong-type', head.lang.at, {
      key: 'lang',
      found: `\`${tag}\``,
      expected: 'a language tag such as en, de or zh-Hans',
    })
    return headDefaults.lang
  }
}

function checkCharacters(source: SourceFile, report: Report): boolean {
  const found = findUnprintable(source.text)
  if (found === undefined) return true
  const { offset, character } = found
  report.add('outline/control-character', rangeAt(source, offset, offset + 1), { character })
  return false
}
