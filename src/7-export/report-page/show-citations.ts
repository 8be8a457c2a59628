import type { Citations } from '../../3-deck/source-model.ts'
import { type Markup, markup } from './markup.ts'
import type { Targets } from './name-targets.ts'

/** What `from:` and `also:` came to, as links to the passages; runs of sentences of a paragraph are one link. */
export function showCitations(citations: Citations, targets: Targets): readonly Markup[] {
  const own = citations.isOwn ? [markup`<span class="cite">own words</span>`] : []
  const head = citations.citesHead ? [markup`<span class="cite">head of the article</span>`] : []
  const also = citations.also.map(
    ({ cite }) => markup`<span class="cite">also <bdi>${cite.plain}</bdi></span>`,
  )
  const runs = runsOf(citations.passages.map(({ address }) => address))
  return [...runs.flatMap((run) => showRun(run, targets)), ...own, ...head, ...also]
}

/** `data-to` names every passage of the link: the script draws a line to each. */
function showRun(run: readonly string[], targets: Targets): readonly Markup[] {
  const ids = run.flatMap((address) => targets.passageId(address) ?? [])
  const [first = '', last = ''] = [run[0], run.at(-1)]
  const label = first === last ? first : `${first}–${last}`
  if (ids.length === 0) return [markup`<span class="cite">${label}</span>`]
  return [markup`<a class="cite" href="#${ids[0]}" data-to="${ids.join(' ')}">${label}</a>`]
}

function runsOf(addresses: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = []
  for (const address of addresses) {
    const run = runs.at(-1)
    if (run !== undefined && isNext(run.at(-1) ?? '', address)) run.push(address)
    else runs.push([address])
  }
  return runs
}

const isNext = (one: string, other: string): boolean => {
  const [, paragraph, sentence] = /^(.*\.)(\d+)$/.exec(one) ?? []
  return paragraph !== undefined && `${paragraph}${Number(sentence) + 1}` === other
}
