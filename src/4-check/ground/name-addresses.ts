import type { Unit } from './index-articles.ts'

/**
 * Takes passages in the order of the articles; gives the address that names them all, as an outline has it: `p2.4`,
 * `p5.1-p5.3`, `[p5.1, p5.3-p5.4]`. `byParagraph`: `p3` where all of paragraph 3 is meant.
 */
export function nameAddresses(units: readonly Unit[], byParagraph: boolean): string {
  const runs: Unit[][] = []
  for (const unit of units) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && unit.rank === last.rank + 1) runs.at(-1)?.push(unit)
    else runs.push([unit])
  }
  const names = runs.map((run) => nameRun(run, byParagraph))
  return names.length === 1 ? (names[0] ?? '') : `[${names.join(', ')}]`
}

function nameRun(run: readonly Unit[], byParagraph: boolean): string {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return ''
  const isWhole = first.start === 0
  const endsWhole = last.start + last.text.length >= last.passage.text.length
  const name = (unit: Unit): string =>
    byParagraph && isWhole && endsWhole ? unit.address.replace(/\.\d+$/, '') : unit.address
  const [from, to] = [name(first), name(last)]
  return from === to ? from : `${from}-${to.slice(to.indexOf(':') + 1)}`
}
