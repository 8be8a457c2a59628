import { inlineOf } from '../../0-text/inline-of.ts'
import type { Run } from '../../0-text/model.ts'
import type { Article } from '../../1-article/model.ts'
import { given } from '../composing.ts'
import type { Citations, OtherSource, SourceLine } from '../source-model.ts'
import { wordingsFor } from '../wordings.ts'
import { compressAddresses } from './compress-addresses.ts'
import { fitOnLine, type LineSource } from './fit-on-line.ts'
import { citedArticles, sourceKey, withoutPlace } from './list-references.ts'
import { citedParts, type Sourcing } from './sourcing.ts'

/**
 * Takes what a slide cites; gives the line at its foot, short enough for one line ("Source: Staff writer, February 27, 2023,
 * p2.1–p2.3"), or undefined where it cites nothing. Each source is a link to the slide with the references.
 */
export function printSourceLine(citations: Citations, sourcing: Sourcing): SourceLine | undefined {
  const { lang, size, articles, referencesId } = sourcing
  const wording = wordingsFor(lang)
  const cited = [...citedArticles(citations, articles), ...citations.also]
  if (cited.length === 0)
    return citations.isOwn ? { ...inlineOf([{ text: wording.own }]), sources: [] } : undefined
  const isApart = citations.isOwnApart === true
  const before = citations.isOwn && !isApart ? wording.ownAfter : wording.source
  const after = isApart ? wording.semicolon + wording.ownInPart : ''
  const fitted = fitOnLine(
    cited.map((source) => ('cite' in source ? nameOther(source) : nameArticle(source, citations, sourcing))),
    { before, after, size },
    wording,
  )
  const runs = [
    { text: before },
    ...fitted.sources.flatMap((source, index) => [
      ...(index === 0 ? [] : [{ text: wording.semicolon }]),
      ...linkTo(referencesId, source),
    ]),
    { text: fitted.more + after },
  ]
  const sources = fitted.sources.map((source, index) => ({
    text: inlineOf(source).plain,
    ...given('reference', numberOf(cited[index], sourcing)),
  }))
  return { ...inlineOf(runs.filter(({ text }) => text !== '')), sources }
}

function numberOf(source: Article | OtherSource | undefined, { numbers }: Sourcing): number | undefined {
  if (source === undefined) return undefined
  return numbers.get(sourceKey('cite' in source ? withoutPlace(source) : { article: source.name }))
}

function nameArticle(article: Article, { passages }: Citations, sourcing: Sourcing): LineSource {
  const label = sourcing.labels.get(article)
  return {
    name: [{ text: label?.name ?? article.name }],
    ...given('date', label?.date),
    addresses: compressAddresses(citedParts(article, passages, sourcing)),
  }
}

/** A link inside of its words would be a link in a link. */
function nameOther({ cite }: OtherSource): LineSource {
  return { name: cite.runs.map(({ href: _href, ...run }) => run), addresses: [] }
}

function linkTo(id: string | undefined, runs: readonly Run[]): readonly Run[] {
  return id === undefined ? runs : runs.map((run) => ({ ...run, href: `#${id}` }))
}
