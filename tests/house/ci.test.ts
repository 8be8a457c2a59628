import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { type Actions, runCommandLine } from '../../src/command-line.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { choosePaint } from '../../src/paint.ts'
import { readShard } from '../../src/shard-talks.ts'
import { projectFolder } from './generate/project-folder.ts'
import { readFences } from './generate/read-fences.ts'

const text = readFileSync(`${projectFolder}docs/ci.md`, 'utf8')

/** What a build server puts in place of its variables. */
const fill = (line: string): string =>
  line.replace(/\$\{\{ matrix\.shard \}\}|\$CI_NODE_INDEX/g, '2').replaceAll('$CI_NODE_TOTAL', '5')

const commands = [...text.matchAll(/(?:npm run -s lectern --|`lectern) ([^`\n]*)/g)].map(([, typed = '']) =>
  fill(typed)
    .replace(/ > .*$/, '')
    .trim(),
)

async function callOf(typed: string) {
  const told: string[] = []
  const tell = (words: string): void => void told.push(words)
  const calls: { readonly talks: readonly string[]; readonly options: object }[] = []
  const act = async (talks: readonly string[], options: object): Promise<number> => {
    calls.push({ talks, options })
    return 0
  }
  const actions: Actions = { build: act, check: act, new: async () => 0 }
  const paint = choosePaint(false)
  const code = await runCommandLine(typed.split(' '), '0', actions, { paint, tell, show: tell })
  return { code, told, calls }
}

describe('docs/ci.md', () => {
  it.each(readFences(text, 'yaml').map((yaml, index) => [index + 1, yaml] as const))(
    'example %i is YAML without a fault',
    (_number, yaml) => {
      const document = parseDocument(yaml, { uniqueKeys: true, strict: true })
      expect([...document.errors, ...document.warnings]).toEqual([])
      expect(Object.keys(document.toJS() as object)).toContain(yaml.includes('jobs:') ? 'jobs' : 'stages')
    },
  )

  it('has commands of both servers', () => {
    expect(commands.length).toBeGreaterThanOrEqual(8)
    expect(commands.filter((typed) => typed.includes('--shard 2/5'))).toHaveLength(2)
  })

  it.each([...new Set(commands)])('`lectern %s` is a call that there is', async (typed) => {
    const { code, told, calls } = await callOf(typed)
    expect([code, told]).toEqual([0, []])
    expect(calls).toHaveLength(1)
    const shard = /--shard (\S+)/.exec(typed)?.[1]
    const report = createReport()
    if (shard !== undefined) readShard(shard, report)
    expect(report.diagnostics()).toEqual([])
  })

  it('would not pass with an option that there is not', async () => {
    expect((await callOf('build --shrad 1/2')).code).toBe(2)
  })
})
