import type { Article } from '../1-article/model.ts'
import type { OutlineCitations, OutlineFrom } from '../2-outline/citation-model.ts'
import type { Report } from '../diagnostics/model.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { MovedAddresses } from './addresses/list-moved.ts'
import { given, toTarget, toWords } from './composing.ts'
import { findAddress, looksLikeAddress } from './find-address.ts'
import { findExcerpt, isTooShort } from './find-excerpt.ts'
import { shorten } from './shorten.ts'
import type { Citations, CitedPassage } from './source-model.ts'

const keywords = ['own', 'article'] as const

/** In messages. */
const longestShown = 70

export const noCitations: Citations = { passages: [], isOwn: false, citesHead: false, also: [] }

/** What citations are looked up in. */
interface Cited {
  readonly articles: readonly Article[]
  readonly moved: MovedAddresses
  readonly lang: string
}

/**
 * Takes the `from:` and `also:` of an item, slide or section; gives the passages that they name, or undefined where there is neither.
 * Reports `check/passage-missing`, `check/passage-ambiguous`, `check/excerpt-short`.
 */
export function resolveCitations(
  typed: OutlineCitations,
  cited: Cited,
  report: Report,
): Citations | undefined {
  if (typed.from === undefined && typed.also === undefined) return undefined
  const entries = typed.from ?? []
  const words = entries.flatMap((entry) => (entry.kind === 'word' ? [entry.word] : []))
  const at = entries[0]?.at ?? typed.also?.[0]?.cite.at
  // Without an article every address would be missing: one fault was told, forty would follow.
  const found = cited.articles.length === 0 ? [] : entries.map((entry) => findPassages(entry, cited, report))
  return {
    passages: found.flatMap((passages) => passages ?? []),
    isOwn: words.includes('own'),
    citesHead: words.includes('article'),
    ...(found.includes(undefined) ? { isPartial: true } : {}),
    also: (typed.also ?? []).map((source) => ({
      cite: toWords(source.cite, report),
      ...given('url', toTarget(source.url, report)),
    })),
    ...given('at', at),
  }
}

/** Gives undefined for what is not there, which is told. */
function findPassages(
  entry: OutlineFrom,
  { articles, moved, lang }: Cited,
  report: Report,
): readonly CitedPassage[] | undefined {
  if (entry.kind === 'excerpt') return findQuoted(entry, articles, lang, report)
  if ((keywords as readonly string[]).includes(entry.word)) return []
  if (!looksLikeAddress(entry.word)) {
    // Chinese, Japanese and Thai excerpts are one word to whoever looks for spaces.
    if (!isTooShort(entry.word, lang) && hasWideScript.test(entry.word))
      return findQuoted({ kind: 'excerpt', quote: entry.word, at: entry.at }, articles, lang, report)
    const suggestion = suggest(entry.word, [...keywords, ...allAddresses(articles)])
    report.add('check/passage-missing', entry.at, { address: entry.word, suggestion })
    return undefined
  }
  const elsewhere = moved.get(entry.at)
  if (elsewhere !== undefined) return elsewhere
  const found = findAddress(entry.word, articles)
  if (found.kind === 'found') return found.passages
  report.add('check/passage-missing', entry.at, { address: entry.word, range: found.range })
  return undefined
}

const hasWideScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function findQuoted(
  entry: Extract<OutlineFrom, { kind: 'excerpt' }>,
  articles: readonly Article[],
  lang: string,
  report: Report,
): readonly CitedPassage[] | undefined {
  const excerpt = shorten(entry.quote, longestShown)
  if (isTooShort(entry.quote, lang)) {
    report.add('check/excerpt-short', entry.at, { excerpt, suggestion: asList(excerpt) })
    return undefined
  }
  const found = findExcerpt(entry.quote, entry.within, articles)
  if (found.kind === 'found') return found.passages
  if (found.kind === 'ambiguous') {
    const related = found.places.map((place) => ({ at: place.at, note: `${place.address} has it` }))
    report.add('check/passage-ambiguous', entry.at, { excerpt, count: found.places.length }, related)
    return undefined
  }
  const { nearest } = found
  const suggestion =
    nearest === undefined ? undefined : `${nearest.address}: “${shorten(nearest.text, longestShown)}”`
  const related =
    nearest === undefined ? [] : [{ at: nearest.at, note: `${nearest.address} is the nearest passage` }]
  report.add('check/passage-missing', entry.at, { excerpt, suggestion }, related)
  return undefined
}

/** `p7.3, p7.1` and `own, p7.3`: several that were typed without the brackets of a list. */
const asList = (excerpt: string): string | undefined =>
  /^(?:own|p\d[\d.p–-]*)(?:\s*[,;]\s*(?:own|p\d[\d.p–-]*))+$/.test(excerpt)
    ? `[${excerpt.split(/\s*[,;]\s*/).join(', ')}]`
    : undefined

function allAddresses(articles: readonly Article[]): readonly string[] {
  return (articles[0]?.passages ?? []).flatMap((passage) => [
    passage.address,
    ...passage.sentences.map((sentence) => sentence.address),
  ])
}

/** The union of what several items cite, each passage once, in the order of first mention. */
export function joinCitations(all: readonly Citations[]): Citations {
  const passages = new Map(all.flatMap((one) => one.passages).map((passage) => [passage.address, passage]))
  const at = all.find((one) => one.at !== undefined)?.at
  const own = all.filter((one) => one.isOwn)
  const isApart = own.length > 0 && !own.some(namesSource) && all.some(namesSource)
  return {
    passages: [...passages.values()],
    isOwn: own.length > 0,
    ...given('isOwnApart', isApart || undefined),
    citesHead: all.some((one) => one.citesHead),
    ...(all.some((one) => one.isPartial) ? { isPartial: true } : {}),
    also: all.flatMap((one) => one.also),
    ...given('at', at),
  }
}

function namesSource({ passages, citesHead, also }: Citations): boolean {
  return passages.length > 0 || citesHead || also.length > 0
}
