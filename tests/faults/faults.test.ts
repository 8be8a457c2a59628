import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import { checkTalk } from '../support/check-talk.ts'
import { expectGolden } from '../support/golden.ts'
import { needsBrowser } from '../support/measured-faults.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const commandTests = fileURLToPath(new URL('../command', import.meta.url))

/** `outline.unknown-key/` provokes `outline/unknown-key`; so does `outline.unknown-key.more/`. */
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const codeOf = (name: string): string => name.split('.').slice(0, 2).join('/')

describe('a fault in a file is told as expected', () => {
  it.each(names.filter((name) => !needsBrowser(name)))('%s', async (name) => {
    const { result, told } = await checkTalk(join(folder, name))
    expectGolden(told, join(folder, name, 'expected.txt'))
    expect(result.diagnostics.map(({ code }) => code)).toContain(codeOf(name))
  })
})

describe('the catalogue', () => {
  /** Each `provokes('code', …)` there is a test that fails unless a real process tells that very code. */
  const provoked = readdirSync(commandTests)
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(join(commandTests, name), 'utf8').matchAll(/^ *provokes\(\s*'([a-z/-]+)'/gm),
    ])
    .map(([, code]) => code)

  it.each(Object.keys(catalogue))('%s has a folder of faults, or a command that provokes it', (code) => {
    expect([...names.map(codeOf), ...provoked]).toContain(code)
  })

  it('has every code that is provoked', () => {
    expect(names.map(codeOf).filter((code) => !(code in catalogue))).toEqual([])
  })
})
