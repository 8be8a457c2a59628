import { describe, expect, it } from 'vitest'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { readShard, takeShard } from '../../src/shard-talks.ts'

const name = (talks: readonly { readonly name: string }[]): readonly string[] =>
  talks.map((talk) => talk.name)
const course = (count: number): readonly { readonly name: string }[] =>
  Array.from({ length: count }, (_none, index) => ({ name: `lecture-${index + 1}` }))
const split = (talks: readonly { readonly name: string }[], count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_none, index) => name(takeShard(talks, { index: index + 1, count })))

describe('what is typed after --shard', () => {
  it.each<readonly [string, string]>([
    ['0/5', 'shards are `1/5` to `5/5`'],
    ['6/5', 'shards are `1/5` to `5/5`'],
    ['2/1', 'the only one is `--shard 1/1`'],
    ...['a/b', '2', '2/', '/5', '1/0', '0/0', '-1/5', '1.5/5', '2/5/1', '', ' 2/5', '1/1234567890'].map(
      (typed) => [typed, '`--shard 2/5` is the second of five shards'] as const,
    ),
  ])('%j is wrong usage, with its way out', (typed, hint) => {
    const report = createReport()
    expect(readShard(typed, report)).toBeUndefined()
    expect(report.diagnostics()).toMatchObject([{ code: 'call/wrong-usage', severity: 'error', hint }])
  })

  it.each([
    ['1/1', { index: 1, count: 1 }],
    ['2/5', { index: 2, count: 5 }],
    ['5/5', { index: 5, count: 5 }],
  ])('%s is a shard', (typed, shard) => {
    const report = createReport()
    expect(readShard(typed, report)).toEqual(shard)
    expect(report.diagnostics()).toEqual([])
  })
})

describe('shards of a course', () => {
  it.each([
    [0, 3],
    [1, 3],
    [3, 5],
    [50, 1],
    [50, 5],
    [53, 7],
    [1000, 12],
  ])('of %i talks in %i hold each talk once, sizes differ by one at most', (talks, count) => {
    const shards = split(course(talks), count)
    expect(shards.flat().sort()).toEqual([...name(course(talks))].sort())
    const sizes = shards.map((shard) => shard.length)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
  })

  it('keep the order of the talks, and depend on no order of theirs', () => {
    const talks = course(20)
    const [first = []] = split(talks, 3)
    expect(first).toEqual(name(talks).filter((one) => first.includes(one)))
    const [turned = []] = split([...talks].reverse(), 3)
    expect([...turned].reverse()).toEqual(first)
  })

  it('are the same on every machine: a course split once stays split so', () => {
    expect(split(course(8), 3)).toMatchInlineSnapshot(`
      [
        [
          "lecture-1",
          "lecture-5",
        ],
        [
          "lecture-3",
          "lecture-7",
          "lecture-8",
        ],
        [
          "lecture-2",
          "lecture-4",
          "lecture-6",
        ],
      ]
    `)
  })

  it('hardly change with one talk more', () => {
    const where = (talks: number): Map<string, number> =>
      new Map(split(course(talks), 5).flatMap((shard, index) => shard.map((one) => [one, index] as const)))
    for (let talks = 40; talks < 60; talks += 1) {
      const after = where(talks + 1)
      const moved = [...where(talks)].filter(([one, shard]) => after.get(one) !== shard)
      expect(moved.length).toBeLessThanOrEqual(4)
    }
  })

  it('take a name as it is written, composed or not', () => {
    const other = course(9)
    const composed = [...other, { name: 'lebensläufe' }]
    const decomposed = [...other, { name: 'lebensläufe'.normalize('NFD') }]
    const plain = (shards: readonly (readonly string[])[]) =>
      shards.map((one) => one.map((x) => x.normalize()))
    expect(plain(split(decomposed, 4))).toEqual(split(composed, 4))
  })
})
