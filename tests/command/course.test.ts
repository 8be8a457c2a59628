import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventually, mainBrowsersOf } from '../browser/support/browser-processes.ts'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { copyPackage, makeProject, readFiles, smallTalk } from '../support/project.ts'
import { provokes } from '../support/provokes.ts'
import { runLectern, startLectern, withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

const fault = '  - title: Wrong\n    poinst: [One]\n'
/** The second talk is at fault, and so small that it is done before the first one. */
const course = {
  ...smallTalk('content/a-mills', '  - title: More\n    points: [Some]\n    from: own\n'.repeat(40)),
  ...smallTalk('content/b-faulty', fault),
  ...smallTalk('content/c-mills'),
}

interface Told {
  readonly ok: boolean
  readonly talks: readonly { readonly talk: string; readonly ok: boolean }[]
}

describe('a course in one run', () => {
  it('is told and written as its talks alone, in their order, and one talk’s fault stops no other', async () => {
    const cwd = makeProject(course)
    const run = (talks: readonly string[], out: string) =>
      runLectern(['build', ...talks, '--format', 'md,pptx', '--out', out, '--json'], { cwd })
    const together = await run([], 'dist')
    const names = ['a-mills', 'b-faulty', 'c-mills']
    const ended = await Promise.all(names.map((name) => run([name], 'alone')))
    const alone = ended.flatMap(
      ({ stdout }) => (JSON.parse(stdout.replaceAll('alone/', 'dist/')) as Told).talks,
    )
    expect(together.code).toBe(1)
    const told = JSON.parse(together.stdout) as Told
    expect(told.talks).toEqual(alone)
    expect(told.talks.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(readFiles(join(cwd, 'dist'))).toEqual(readFiles(join(cwd, 'alone')))
    const stages = [...together.stderr.matchAll(/^ {2}(\S+) {2}\S+ +\d+ ms$/gm)].map(([, talk]) => talk)
    expect([...new Set(stages)]).toEqual(names)
    expect(stages).toEqual([...stages].sort())
  }, 60_000)

  it('that holds a bug of ours goes on with the other talks, and ends with 70', async () => {
    const looks = readFileSync(join(packageFolder, 'themes/looks/plain-16x9.json'), 'utf8')
    const broken = copyPackage({
      'themes/looks/plain-16x9.json': looks.replace(/"layouts": \{[\s\S]*/, '"layouts": {}}'),
    })
    const talk = smallTalk('content/b-mills')
    const outline = 'content/b-mills/outline.yaml'
    const cwd = makeProject({
      ...smallTalk('content/a-mills'),
      ...talk,
      [outline]: `theme: plain\n${talk[outline]}`,
      ...smallTalk('content/c-mills'),
    })
    const typed = ['build', '--format', 'pptx', '--json']
    const { code, stdout, stderr } = await runLectern(typed, { cwd, packageFolder: broken })
    expect(code).toBe(70)
    expect(stderr).toMatch(/error: this is a bug of Lectern: b-mills: /)
    expect(stderr).not.toMatch(/\n\s+at /)
    const told = JSON.parse(stdout) as Told
    expect([told.ok, told.talks.map(({ talk: name }) => name)]).toEqual([false, ['a-mills', 'c-mills']])
    expect(Object.keys(readFiles(join(cwd, 'dist'))).filter((path) => path.endsWith('.pptx'))).toEqual([
      'a-mills/a-mills.pptx',
      'c-mills/c-mills.pptx',
    ])
  })

  it('whose browser is killed again and again ends with 2, whole files, and no process', async () => {
    const cwd = makeProject({
      ...smallTalk('content/a'),
      ...smallTalk('content/b'),
      ...smallTalk('content/c'),
    })
    const running = startLectern(['build', '--format', 'md,pdf'], { cwd, environment: withBrowser })
    const pid = running.child.pid ?? 0
    await running.said('check')
    const killer = setInterval(() => {
      for (const browser of mainBrowsersOf(pid)) process.kill(browser, 'SIGKILL')
    }, 50)
    const { code, stderr } = await running.ended.finally(() => clearInterval(killer))
    expect(code).toBe(2)
    expect(stderr.match(/\[export\/browser-failed\]/g)?.length).toBeGreaterThanOrEqual(3)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(Object.keys(readFiles(join(cwd, 'dist'))).filter((path) => !path.includes('.lectern'))).toEqual(
      ['a', 'b', 'c'].map((name) => `${name}/${name}.md`),
    )
    expect(await eventually(() => mainBrowsersOf(pid).length === 0)).toBe(true)
  }, 60_000)
})

describe('--shard', () => {
  const three = { ...smallTalk('content/a'), ...smallTalk('content/b'), ...smallTalk('content/c') }
  provokes(
    'call/wrong-usage',
    'there is no shard 0',
    () => runLectern(['build', '--shard', '0/5'], { cwd: makeProject(three) }),
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain('there is no shard 0 of 5')
      expect(stderr).toContain('help: shards are `1/5` to `5/5`')
    },
  )

  it.each([
    ['build', ['--format', 'md']],
    ['check', []],
  ] as const)(
    '%s: two shards have each talk once, an empty one is no fault and says so',
    async (command, more) => {
      const cwd = makeProject(three)
      const run = (...typed: readonly string[]) => runLectern([command, ...typed, '--json', ...more], { cwd })
      const told = async (shard: string): Promise<readonly string[]> => {
        const { stdout } = await run('--shard', shard)
        return (JSON.parse(stdout) as Told).talks.map(({ talk }) => talk)
      }
      const [first, second] = [await told('1/2'), await told('2/2')]
      expect([...first, ...second].sort()).toEqual(['a', 'b', 'c'])
      expect(Math.abs(first.length - second.length)).toBe(1)
      const empty = await run('a', '--shard', '1/2')
      const full = await run('a', '--shard', '2/2')
      expect([empty.code, full.code]).toEqual([0, 0])
      expect(empty.stderr).toContain('shard 1/2: none of 1 talks')
      expect(JSON.parse(empty.stdout)).toMatchObject({ ok: true, talks: [] })
      expect(full.stderr).toContain('shard 2/2: 1 of 1 talks')
    },
  )
})
