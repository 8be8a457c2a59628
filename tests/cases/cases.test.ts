import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkTalk } from '../support/check-talk.ts'
import { expectGolden } from '../support/golden.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('a whole talk becomes the deck.md and the diagnostics that are expected', () => {
  it.each(cases.map(({ name }) => name))('%s', async (name) => {
    const talk = join(folder, name)
    const { marp, told } = await checkTalk(talk)
    expectGolden(marp?.markdown ?? '', join(talk, 'expected/deck.md'))
    expectGolden(told, join(talk, 'expected/diagnostics.txt'))
  })

  it('which has CR LF and a byte order mark where that is its case', () => {
    expect(readFileSync(join(folder, 'crlf-and-bom/outline.yaml'), 'utf8')).toMatch(/^\ufefftitle: .*\r\n/)
  })
})
