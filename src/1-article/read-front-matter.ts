import type { FrontMatter } from '../0-text/model.ts'
import type { ArticleHead } from './model.ts'
import { type HeadEntry, headOf } from './read-head-line.ts'

/** The keys that are read, the better one first. */
const keys: readonly (readonly [keyof ArticleHead, readonly string[]])[] = [
  ['title', ['title']],
  ['by', ['author', 'authors', 'by', 'byline', 'creator']],
  ['publisher', ['publisher', 'publication', 'site']],
  ['date', ['date', 'published']],
  ['url', ['url', 'link', 'canonical', 'canonical_url']],
]
const keyLine = /^["']?([A-Za-z][\w-]*)["']?\s*[:=](?:\s+|$|(?=["'[]))(.*)$/

/**
 * Reads title, author, publisher, date and address from front matter, as typed (a date stays the text that it is). It takes
 * plain and quoted strings and lists of such, which is what heads are made of; the yaml library has its door in 2-outline.
 */
export function readFrontMatter(frontMatter: FrontMatter): ArticleHead {
  const values = readValues(frontMatter.text.split(/\r\n|\n|\r/))
  return headOf(
    keys.flatMap(([field, names]): readonly HeadEntry[] =>
      names.flatMap((name) => {
        const value = values.get(name) ?? ''
        return value === '' ? [] : [{ field, value }]
      }),
    ),
  )
}

function readValues(lines: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    if (/^\[/.test(line)) break // a table of TOML: its keys are no longer the article's
    const [, key = '', typed = ''] = keyLine.exec(line) ?? []
    if (key === '') continue
    const isElsewhere = typed === '' || /^[|>][+-]?\d?$/.test(typed)
    const value = isElsewhere ? readBelow(lines.slice(index + 1), typed) : readValue(typed)
    if (!values.has(key.toLowerCase())) values.set(key.toLowerCase(), value)
  }
  return values
}

/** The lines below a key: items of a list, or the text of a block scalar. */
function readBelow(lines: readonly string[], typed: string): string {
  const end = lines.findIndex((line) => !/^(?:\s+\S|-\s|\s*$)/.test(line))
  const below = (end < 0 ? lines : lines.slice(0, end))
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (typed !== '') return below.join(' ')
  const items = below.flatMap((line) => /^-\s+(.*)$/.exec(line)?.[1] ?? [])
  return items.map(readValue).join(', ')
}

function readValue(typed: string): string {
  const list = /^\[(.*)\]\s*(?:#.*)?$/.exec(typed.trim())?.[1]
  if (list === undefined) return readScalar(typed)
  const items = [...list.matchAll(/\s*("(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[^,]+)/g)].map(([item]) =>
    readScalar(item),
  )
  return items.filter((item) => item !== '').join(', ')
}

function readScalar(typed: string): string {
  const text = typed.trim()
  const double = /^"((?:\\.|[^"\\])*)"/.exec(text)?.[1]
  if (double !== undefined) return double.replace(/\\(["\\])/g, '$1')
  const single = /^'((?:''|[^'])*)'/.exec(text)?.[1]
  if (single !== undefined) return single.replaceAll("''", "'")
  const plain = text.replace(/(?:^|\s)#.*$/, '').trim()
  return plain === '~' || plain === 'null' ? '' : plain
}
