import { createHash } from 'node:crypto'
import type { Report } from './diagnostics/model.ts'

/** One of so many parts of the talks of a run, counted from 1: a machine of a build matrix makes one part. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Takes what was typed after `--shard`: `2/5` is the second of five. Reports `call/wrong-usage`. */
export function readShard(typed: string, report: Report): Shard | undefined {
  const [, index, count] = /^(\d{1,9})\/(\d{1,9})$/.exec(typed)?.map(Number) ?? []
  if (index === undefined || count === undefined || count === 0) {
    report.add('call/wrong-usage', undefined, {
      problem: `\`--shard ${typed}\` names no shard`,
      help: '`--shard 2/5` is the second of five shards',
    })
  } else if (index < 1 || index > count) {
    report.add('call/wrong-usage', undefined, {
      problem: `there is no shard ${index} of ${count}`,
      help:
        count === 1 ? 'the only one is `--shard 1/1`' : `shards are \`1/${count}\` to \`${count}/${count}\``,
    })
  } else return { index, count }
  return undefined
}

/**
 * The talks of one shard, in their order. As test runners do it: sorted by a hash of their names, which no machine changes, and
 * cut into runs whose lengths differ by one at most. A new talk moves at most one other over each cut.
 */
export function takeShard<T extends { readonly name: string }>(
  talks: readonly T[],
  { index, count }: Shard,
): readonly T[] {
  const sorted = talks
    // macOS may give names decomposed.
    .map((talk) => ({ talk, hash: createHash('sha1').update(talk.name.normalize('NFC')).digest('hex') }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
  const cutAt = (shards: number): number => Math.floor((shards * talks.length) / count)
  const taken = new Set(sorted.slice(cutAt(index - 1), cutAt(index)).map(({ talk }) => talk))
  return talks.filter((talk) => taken.has(talk))
}
