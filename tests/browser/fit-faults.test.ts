import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { checkTalk } from '../support/check-talk.ts'
import { expectGolden } from '../support/golden.ts'
import { needsBrowser } from '../support/measured-faults.ts'
import { measuringWith } from '../support/measuring.ts'

const folder = fileURLToPath(new URL('../faults', import.meta.url))
const names = readdirSync(folder).filter(needsBrowser)
const measuring = measuringWith()

it.each(names)('%s is told as expected', async (name) => {
  const { result, told } = await checkTalk(join(folder, name), undefined, measuring)
  expectGolden(told, join(folder, name, 'expected.txt'))
  expect(result.diagnostics.map(({ code }) => code)).toContain(name.split('.').slice(0, 2).join('/'))
})
