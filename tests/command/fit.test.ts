import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, readFiles, smallTalk, writeFiles } from '../support/project.ts'
import { runLectern, withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

interface Told {
  readonly slides: readonly { readonly id: string; readonly fits: boolean | null; readonly density: string }[]
  readonly diagnostics: readonly { readonly code: string; readonly line: number }[]
}

const talkOf = (stdout: string): Told => (JSON.parse(stdout) as { talks: [Told] }).talks[0]
const measuresFolder = join(withBrowser.XDG_CACHE_HOME, 'lectern/fit')
const listMeasures = (): readonly string[] => (existsSync(measuresFolder) ? readdirSync(measuresFolder) : [])
const nowhere = { ...withBrowser, LECTERN_BROWSER: '/no/browser' }
const sentence = 'The gate of the wheel is opened and the water of the basin runs back for hours'
const points = (count: number, words = sentence): string =>
  `  - title: How a mill works\n    from: own\n    points:\n${`      - ${words}\n`.repeat(count)}`
const everything = `  - title: Mills by year
    from: own
    notes: Look at *both*, and at [the sea](https://example.org/)
    chart: { type: bar, header: [Mill, Wheels], rows: [[Eling, 2], [Woodbridge, 1]] }
  - title: Mills in a table
    from: own
    points: ["Back to [how a mill works](#how-a-mill-works)", "[Elsewhere](https://example.org/)"]
    notes: Say where
  - title: Mills by name
    from: own
    table: { header: [Mill, Built], rows: [[Eling, 1785], [Woodbridge, 1793]] }
`
const tooMany = points(9, `${sentence}, and the miller has to be up for it by night and in winter`)

describe('whether slides fit', () => {
  it('is measured once: an unchanged talk needs no browser, a changed slide does', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    const first = await runLectern(['check', '--json'], { cwd, environment: withBrowser })
    expect([first.code, talkOf(first.stdout).slides.map(({ fits }) => fits)]).toEqual([0, [true, true, true]])
    expect(talkOf(first.stdout).slides.map(({ density }) => density)).toEqual(['normal', 'normal', 'normal'])

    const again = await runLectern(['check', '--json'], { cwd, environment: nowhere })
    expect([again.code, again.stdout]).toEqual([0, first.stdout])

    writeFiles(cwd, smallTalk('content/mills', points(1)))
    const changed = await callLectern(['check', '--json'], { cwd, environment: nowhere })
    expect(changed.code).toBe(2)
    expect(talkOf(changed.stdout).diagnostics.map(({ code }) => code)).toEqual([
      'export/browser-failed',
      'fit/not-measured',
    ])
  })

  it.each([
    ['as they are', `${points(2)}${everything}`, 1],
    ['smaller', `${points(8)}${everything}`, 2],
    ['on more of them', `${tooMany.replace('from: own\n', 'from: own\n    split: true\n')}${everything}`, 3],
  ])(
    'of slides that fit %s, formats are what they are where nothing was made while they were measured',
    async (_, more, times) => {
      const cwd = makeProject(smallTalk('content/mills', more))
      const run = (...typed: readonly string[]) => runLectern(typed, { cwd, environment: withBrowser })
      const ahead = await run('build', '--no-cache', '--out', 'ahead')
      const measured = await run('check', '--json')
      expect(talkOf(measured.stdout).slides.some(({ density }) => density === 'dense')).toBe(times > 1)
      const after = await run('build', '--out', 'after')
      const dressed = (stderr: string) => stderr.match(/^ {2}mills {2}dress /gm)?.length
      expect([ahead.code, after.code, dressed(ahead.stderr), dressed(after.stderr)]).toEqual([0, 0, times, 1])
      expect(readFiles(join(cwd, 'ahead'))).toEqual(readFiles(join(cwd, 'after')))
    },
    30_000,
  )

  it('is the same for check and build, and what does not fit is never written', async () => {
    const cwd = makeProject({
      ...smallTalk('content/mills', tooMany),
      'dist/mills/mills.html': 'the old one',
    })
    const checked = await callLectern(['check', '--json'], { cwd, environment: withBrowser })
    const built = await callLectern(['build', '--json'], { cwd, environment: withBrowser })
    expect([checked.code, built.code]).toEqual([1, 1])
    expect(talkOf(built.stdout).diagnostics).toEqual(talkOf(checked.stdout).diagnostics)
    expect(talkOf(checked.stdout).diagnostics.map(({ code }) => code)).toEqual(['fit/overflow'])
    expect(talkOf(checked.stdout).slides.find(({ id }) => id === 'how-a-mill-works')).toMatchObject({
      fits: false,
      density: 'dense',
    })
    expect(readFiles(join(cwd, 'dist/mills'))).toEqual({ 'mills.html': 'the old one' })
  })

  it('sets a slide one step smaller in every format, and goes on on the next where the outline lets it', async () => {
    const split = tooMany.replace('from: own\n', 'from: own\n    split: true\n')
    const dense = points(5).replace('How a mill works', 'Dense')
    const cwd = makeProject(smallTalk('content/mills', `${dense}${split}`))
    const { code, stdout, stderr } = await callLectern(['build', '--format', 'md,html', '--json'], {
      cwd,
      environment: withBrowser,
    })
    expect(code, stderr).toBe(0)
    const { slides } = talkOf(stdout)
    expect(slides.find(({ id }) => id === 'dense')).toMatchObject({ fits: true, density: 'dense' })
    expect(slides.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['how-a-mill-works', 'how-a-mill-works-2']),
    )
    expect(slides.every(({ fits }) => fits === true)).toBe(true)
    const files = readFiles(join(cwd, 'dist/mills'))
    expect(files['mills.md']).toContain('_class: points dense')
    expect(files['mills.md']).toContain('## How a mill works (1/')
    expect(files['mills.html']).toMatch(/<section[^>]* class="points dense/)
  })

  it('is measured anew where what is remembered is broken, and by two runs at once', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    const before = listMeasures()
    const check = ['check', '--json']
    const options = { cwd, environment: withBrowser }
    const both = await Promise.all([runLectern(check, options), runLectern(check, options)])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(both[0]?.stdout).toBe(both[1]?.stdout)
    const added = listMeasures().filter((name) => !before.includes(name))
    expect(added).toHaveLength(1)
    for (const broken of ['', '{"form":1,"measures":{"a":', '[]', 'null', '{"form":1,"measures":null}']) {
      writeFileSync(join(measuresFolder, added[0] ?? ''), broken)
      const again = await callLectern(check, options)
      expect([again.code, again.stdout], broken).toEqual([0, both[0]?.stdout])
    }
  })

  it('is not known where no browser may be asked, whatever an earlier run saw', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    await callLectern(['check'], { cwd, environment: withBrowser })
    const { code, stdout } = await callLectern(['check', '--json'], { cwd })
    expect([code, talkOf(stdout).slides[0]?.fits]).toEqual([0, null])
    expect(talkOf(stdout).diagnostics.map(({ code: told }) => told)).toEqual(['fit/not-measured'])
  })
})
