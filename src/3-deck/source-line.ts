import { inlineOf } from '../0-text/inline-of.ts'
import type { InlineText } from '../0-text/model.ts'
import type { Article, Passage } from '../1-article/model.ts'
import type { Citations, CitedPassage } from './model.ts'
import { wordingsFor } from './wordings.ts'

/** Takes what a slide cites; gives the line at its foot ("Source: Staff writer, February 27, 2023, p2.1–p2.3"), or undefined. */
export function printSourceLine(
  citations: Citations,
  articles: readonly Article[],
  lang: string,
): InlineText | undefined {
  const wording = wordingsFor(lang)
  const sources = [
    ...articles.flatMap((article, index) => printArticle(article, index, citations, articles)),
    ...citations.also.map((source) => source.cite.plain),
  ]
  if (sources.length === 0) return citations.isOwn ? plain(wording.own) : undefined
  const head = citations.isOwn ? `${wording.ownAfter} ` : `${wording.source}: `
  return plain(head + sources.join('; '))
}

function printArticle(
  article: Article,
  index: number,
  citations: Citations,
  articles: readonly Article[],
): readonly string[] {
  const own = citations.passages.filter((passage) => articleOf(passage, articles) === article)
  const isHead = citations.citesHead && index === 0
  if (own.length === 0 && !isHead) return []
  const { head } = article
  const name = head.by ?? head.publisher ?? head.title ?? article.name
  return [[name, head.date, ...compressAddresses(own, article)].filter(Boolean).join(', ')]
}

export function articleOf(passage: CitedPassage, articles: readonly Article[]): Article | undefined {
  const [name, rest] = passage.address.split(':')
  return rest === undefined ? articles[0] : articles.find((article) => article.name === name)
}

/** Runs of neighbors become ranges, whole paragraphs one address: p4.1, p4.2 … p4.5 are `p4.1–p4.5`, or `p4` if that is all of it. */
export function compressAddresses(passages: readonly CitedPassage[], article: Article): readonly string[] {
  const cited = new Set(passages.map((passage) => passage.address.slice(passage.address.indexOf(':') + 1)))
  return passagesOf(cited, article).flatMap((passage) => {
    const parts = passage.sentences.length > 0 ? passage.sentences : [passage]
    const runs: string[][] = []
    let isRunning = false
    for (const part of parts) {
      const isCited = cited.has(part.address)
      if (isCited && isRunning) runs.at(-1)?.push(part.address)
      else if (isCited) runs.push([part.address])
      isRunning = isCited
    }
    if (runs[0]?.length === parts.length) return [passage.address]
    return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : String(run[0])))
  })
}

/** Which passage of its article an address names; made once, since each slide asks. */
const places = new WeakMap<readonly Passage[], ReadonlyMap<string, number>>()

/** The passages that these addresses name or lie in, in the order of the article. */
function passagesOf(addresses: ReadonlySet<string>, { passages }: Article): readonly Passage[] {
  const known = places.get(passages) ?? new Map(passages.map(({ address }, index) => [address, index]))
  places.set(passages, known)
  const touched = new Set([...addresses].flatMap((address) => known.get(address.replace(/\..*$/, '')) ?? []))
  return [...touched].sort((a, b) => a - b).flatMap((index) => passages[index] ?? [])
}

function plain(text: string): InlineText {
  return inlineOf([{ text }])
}
