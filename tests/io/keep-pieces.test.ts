import { describe, expect, it } from 'vitest'
import type { FileCache } from '../../src/io/keep-files.ts'
import { keepPieces } from '../../src/io/keep-pieces.ts'

function filesInMemory(): FileCache & { readonly size: () => number } {
  const files = new Map<string, Uint8Array>()
  return {
    read: async (name) => files.get(name),
    write: async (name, bytes) => void files.set(name, bytes),
    size: () => [...files.values()].reduce((sum, { length }) => sum + length, 0),
  }
}

const piece = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(1)

describe('pieces between runs', () => {
  it('are there for the next run, those that it has no use for as well', async () => {
    const files = filesInMemory()
    const first = await keepPieces(files, 'talk')
    first.put('a', piece(10))
    first.put('b', piece(20))
    await first.keep()
    const second = await keepPieces(files, 'talk')
    expect(second.get('a')).toEqual(piece(10))
    second.put('c', piece(30))
    await second.keep()
    const third = await keepPieces(files, 'talk')
    expect(['a', 'b', 'c', 'd'].map((key) => third.get(key)?.length)).toEqual([10, 20, 30, undefined])
  })

  it('of earlier runs go from the oldest on when they are too many bytes; what a run used stays', async () => {
    const files = filesInMemory()
    for (let run = 0; run < 8; run++) {
      const pieces = await keepPieces(files, 'talk')
      pieces.put('large', piece(2_500_000))
      pieces.put(`run ${run}`, piece(1_000_000))
      await pieces.keep()
    }
    const last = await keepPieces(files, 'talk')
    const known = Array.from({ length: 8 }, (_, run) => last.get(`run ${run}`) !== undefined)
    expect(known).toEqual([false, false, false, false, true, true, true, true])
    expect(last.get('large')?.length).toBe(2_500_000)
    expect(files.size()).toBeLessThan(7_000_000)
  })
})
