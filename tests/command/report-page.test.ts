import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, readFiles, smallTalk, writeFiles } from '../support/project.ts'
import { provokes } from '../support/provokes.ts'
import { type Ended, type RunOptions, runLectern } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

const report = (cwd: string, typed: readonly string[]): Promise<Ended> =>
  callLectern(['check', ...typed], { cwd })
const reportAsProcess = (cwd: string, typed: readonly string[], more: Partial<RunOptions>): Promise<Ended> =>
  runLectern(['check', ...typed], { cwd, ...more })

const twoTalks = { ...smallTalk('content/mills'), ...smallTalk('content/gates') }

describe('a report page that cannot be', () => {
  provokes(
    'call/report-name',
    'where the file was forgotten, and the talk taken for it',
    () => report(makeProject(twoTalks), ['--report', 'mills']),
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain('`mills` is no name for a report')
    },
  )
  let cwd = ''
  provokes(
    'call/report-of-several',
    'of all talks',
    () => {
      cwd = makeProject(twoTalks)
      return report(cwd, ['--report', 'r.html'])
    },
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain('name one of them: `gates`, `mills`')
      expect(readFiles(cwd)['r.html']).toBeUndefined()
    },
  )
  provokes(
    'export/not-our-page',
    'where somebody else’s file lies',
    () => {
      cwd = makeProject({ ...twoTalks, 'r.html': '<!doctype html>\n<p>My own page.' })
      return report(cwd, ['mills', '--report', 'r.html'])
    },
    ({ code }) => {
      expect(code).toBe(2)
      expect(readFiles(cwd)['r.html']).toBe('<!doctype html>\n<p>My own page.')
    },
  )
  provokes(
    'export/not-writable',
    'where a file stands in the way of its folder',
    () => report(makeProject(twoTalks), ['mills', '--report', 'content/mills/article.txt/r.html']),
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain('(a part of the path is no folder)')
      expect(stderr).toContain('name another file')
    },
  )
  provokes(
    'export/not-writable',
    'where a folder has its name',
    () => {
      cwd = makeProject(twoTalks)
      mkdirSync(join(cwd, 'r.html'))
      return report(cwd, ['mills', '--report', 'r.html'])
    },
    ({ code }) => expect(code).toBe(2),
  )
  provokes(
    'export/no-space',
    'where the disk is full: the old page is whole',
    async () => {
      cwd = makeProject(twoTalks)
      await report(cwd, ['mills', '--report', 'r.html'])
      writeFiles(
        cwd,
        smallTalk('content/mills', `  - statement: ${'One more. '.repeat(5000)}\n    from: own\n`),
      )
      return reportAsProcess(cwd, ['mills', '--report', 'r.html'], { shellSetting: 'ulimit -f 40' })
    },
    ({ code }) => {
      expect(code).toBe(2)
      expect(readFiles(cwd)['r.html']).not.toContain('One more.')
      expect(Object.keys(readFiles(cwd)).filter((path) => path.startsWith('r.html'))).toEqual(['r.html'])
    },
  )
})

describe('a report page', () => {
  it('is written into a new folder, told to people and scripts, and replaced as long as nobody edited it', async () => {
    const cwd = makeProject(twoTalks)
    const { code, stdout, stderr } = await report(cwd, ['mills', '--json', '--report', 'a/b/r.html'])
    const page = readFileSync(join(cwd, 'a/b/r.html'))
    expect(code).toBe(0)
    expect(stderr).toContain('  a/b/r.html  ')
    const { talks } = JSON.parse(stdout) as { talks: readonly { report: object; written: object[] }[] }
    expect(talks).toMatchObject([{ report: { file: 'a/b/r.html', bytes: page.length }, written: [] }])
    writeFiles(cwd, smallTalk('content/mills', '  - statement: One more.\n    from: own\n'))
    expect((await report(cwd, ['mills', '--report', 'a/b/r.html'])).code).toBe(0)
    const next = readFileSync(join(cwd, 'a/b/r.html'), 'utf8')
    expect(next).toContain('One more.')
    const edited = next.replace('One more.', 'My remark.')
    writeFileSync(join(cwd, 'a/b/r.html'), edited)
    const again = await report(cwd, ['mills', '--report', 'a/b/r.html'])
    expect([again.code, again.stderr.includes('[export/not-our-page]')]).toEqual([2, true])
    expect(readFileSync(join(cwd, 'a/b/r.html'), 'utf8')).toBe(edited)
  })

  it('is written of a talk with errors too, and of one whose outline cannot be read', async () => {
    const cwd = makeProject(smallTalk('content/mills', '  - statement: More.\n    from: p9\n'))
    expect((await report(cwd, ['--report', 'r.html'])).code).toBe(1)
    const page = readFileSync(join(cwd, 'r.html'), 'utf8')
    expect(page).toContain('check/passage-missing')
    expect(page).toContain('<a class="address" lang="en" dir="ltr" href="#p1">p1</a>')
    writeFiles(cwd, { 'content/mills/outline.yaml': 'title: [' })
    expect((await report(cwd, ['--report', 'r.html'])).code).toBe(1)
    const poor = readFileSync(join(cwd, 'r.html'), 'utf8')
    expect(poor).toContain('outline/not-yaml')
    expect(poor).toContain('Tide mills use the sea.')
  })

  it('has the same bytes wherever the talk lies, whatever the clock and locale, and names no folder', async () => {
    const files = smallTalk('content/mills', '  - statement: More.\n    from: p9\n')
    const [here, there] = [makeProject(files), makeProject(files)]
    await reportAsProcess(here, ['--report', 'r.html'], {
      environment: { TZ: 'Pacific/Kiritimati', LANG: 'C' },
    })
    const other = makeProject()
    await reportAsProcess(other, [join(there, 'content/mills'), '--report', 'x/y.html'], {
      environment: { TZ: 'America/Anchorage', LC_ALL: 'tr_TR.UTF-8' },
    })
    const page = readFileSync(join(here, 'r.html'), 'utf8')
    expect(readFileSync(join(other, 'x/y.html'), 'utf8')).toBe(page)
    expect(page).toContain('>outline.yaml:11:11<')
    expect(page).not.toContain('content/')
  })
})
