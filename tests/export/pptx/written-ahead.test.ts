import { beforeAll, describe, expect, it } from 'vitest'
import { forStudents } from '../../../src/3-deck/leave-out.ts'
import { exportPptx, writeAhead } from '../../../src/7-export/pptx/export-pptx.ts'
import type { PptxInput } from '../../../src/7-export/pptx/pptx-input.ts'
import { createPptxMemory, type PptxMemory } from '../../../src/7-export/pptx/pptx-memory.ts'
import { changes, inputOf, readDeck } from './support/change-deck.ts'

const aTurn = async (): Promise<void> => {}

/** The memory, and the slides that it did not have. */
function watch(memory: PptxMemory): { readonly memory: PptxMemory; readonly written: readonly string[] } {
  const written: string[] = []
  const findSlide: PptxMemory['findSlide'] = (made, hasNotes) => {
    const found = memory.findSlide(made, hasNotes)
    if (found === undefined) written.push(made.slide.id)
    return found
  }
  return { memory: { ...memory, findSlide }, written }
}

/** Their looks are put together for each deck: they are written again where all is the same, too. */
const mixed = new Set(['columns', 'columns-three', 'columns-picture', 'timeline-scale'])

describe('a presentation of which parts were written ahead', { timeout: 60_000 }, () => {
  let first: PptxInput
  beforeAll(async () => {
    first = await inputOf(await readDeck())
  })

  it.each(changes)('that %s is what it is of nothing', async (_, change, rewritten) => {
    const ahead = createPptxMemory()
    await writeAhead(first, ahead, aTurn)
    const { memory, written: all } = watch(ahead)
    const input = await change(first)
    const whole = await exportPptx(input)
    expect(Buffer.compare(await exportPptx({ ...input, memory }), whole)).toBe(0)
    const [ids, written] = [input.slides.map(({ id }) => id), all].map((some) =>
      some.filter((id) => !mixed.has(id)),
    )
    if (rewritten === 'all') expect(written).toEqual(ids)
    else if (rewritten === 'some') expect([0, ids?.length]).not.toContain(written?.length)
    else expect(written).toEqual(rewritten)
  })

  it('has what one file of a talk left, and the next one of the first again', async () => {
    const students = await inputOf(forStudents(first.deck))
    const memory = createPptxMemory()
    for (const input of [first, students, first, students])
      expect(Buffer.compare(await exportPptx({ ...input, memory }), await exportPptx(input))).toBe(0)
  })
})
