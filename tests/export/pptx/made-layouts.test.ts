import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Deck } from '../../../src/3-deck/model.ts'
import { nameMade } from '../../../src/6-theme/shipped-themes.ts'
import { exportPptx, writeAhead } from '../../../src/7-export/pptx/export-pptx.ts'
import { type MadeLayouts, parseMade } from '../../../src/7-export/pptx/kept/made-layouts.ts'
import type { PptxInput } from '../../../src/7-export/pptx/pptx-input.ts'
import { createPptxMemory } from '../../../src/7-export/pptx/pptx-memory.ts'
import { packageFolder } from '../../support/check-talk.ts'
import { ensureCompiled } from '../../support/compiled.ts'
import { changeSlide, inputOf, readDeck } from './support/change-deck.ts'

beforeAll(ensureCompiled, 120_000)

const readCompiled = (theme: string, size: Deck['size']): MadeLayouts =>
  parseMade(readFileSync(join(packageFolder, 'build/layouts', nameMade(theme, size))))

interface Built {
  readonly bytes: Uint8Array
  /** How many layouts had been made before, and how many not. */
  readonly found: number
  readonly missed: number
}

async function build(input: PptxInput, made: MadeLayouts): Promise<Built> {
  let [found, missed] = [0, 0]
  class Watched extends Map<string, NonNullable<ReturnType<MadeLayouts['get']>>> {
    override get(key: string) {
      const parts = super.get(key)
      if (parts === undefined) missed += 1
      else found += 1
      return parts
    }
  }
  const memory = createPptxMemory(undefined, async () => new Watched(made))
  await writeAhead(input, memory, async () => {})
  return { bytes: await exportPptx({ ...input, memory }), found, missed }
}

const sizes: readonly Deck['size'][] = ['16:9', '4:3']

describe('a presentation with layouts that were made when Lectern was compiled', { timeout: 60_000 }, () => {
  it.each(['lectern', 'slate', 'plain'].flatMap((theme) => sizes.map((size) => [theme, size] as const)))(
    'is what it is without them: %s, %s',
    async (theme, size) => {
      const input = await inputOf({ ...(await readDeck()), size }, theme)
      const made = readCompiled(theme, size)
      const built = await build(input, made)
      expect(Buffer.compare(built.bytes, await exportPptx(input))).toBe(0)
      expect(built.found).toBeGreaterThan(15)
    },
  )

  it('has others for slides that are set smaller, for text from right to left, and for another size', async () => {
    const deck = await readDeck()
    const made = readCompiled('lectern', '16:9')
    const usual = await build(await inputOf(deck), made)
    const others = [
      changeSlide(deck, 'points', { density: 'dense' }),
      { ...deck, lang: 'ar' },
      { ...deck, size: '4:3' as const },
    ]
    const built: Built[] = []
    for (const other of others) {
      const input = await inputOf(other)
      const one = await build(input, made)
      expect(Buffer.compare(one.bytes, await exportPptx(input))).toBe(0)
      built.push(one)
    }
    const [smaller, ...foreign] = built
    expect(smaller?.missed).toBe(usual.missed + 1)
    expect(foreign.map(({ found }) => found)).toEqual([0, 0])
  })

  it.each([
    ['nothing', undefined],
    ['no file of ours', Buffer.from('PK')],
    ['something else', Buffer.from(JSON.stringify({}))],
  ])('does without them where there is %s', (_, bytes) => {
    expect(parseMade(bytes).size).toBe(0)
  })
})
