import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeOutputs } from '../../src/io/write-outputs.ts'
import { callLectern } from '../support/call-lectern.ts'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, readFiles, smallTalk, writeFiles } from '../support/project.ts'
import { provokes } from '../support/provokes.ts'
import { type Ended, type RunOptions, runLectern, withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

const build = (cwd: string, ...typed: readonly string[]): Promise<Ended> =>
  callLectern(['build', '--format', 'md', ...typed], { cwd })
const buildAsProcess = (cwd: string, more: Partial<RunOptions> = {}): Promise<Ended> =>
  runLectern(['build', '--format', 'md'], { cwd, ...more })

interface Written {
  readonly talks: readonly {
    readonly ok: boolean
    readonly written: readonly { readonly file: string; readonly changedSlides: readonly string[] }[]
  }[]
}

async function writtenBy(cwd: string): Promise<Written['talks'][number]['written']> {
  const { stdout } = await build(cwd, '--json')
  return (JSON.parse(stdout) as Written).talks.flatMap(({ written }) => written)
}

const bigNotes = `    notes: |\n${'      Many words to say about the mills of the tide.\n'.repeat(4000)}`

describe('an output that cannot be written', () => {
  let before: Readonly<Record<string, string>> = {}
  let cwd = ''
  provokes(
    'export/not-writable',
    'a file stands where the folder should be',
    () => {
      cwd = makeProject({ ...smallTalk('content/mills'), out: 'I was here first.' })
      before = readFiles(cwd)
      return build(cwd, '--out', 'out')
    },
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain('out/mills')
      expect(readFiles(cwd)).toEqual(before)
    },
  )
  provokes(
    'export/not-writable',
    'a folder stands where the file should be',
    () => {
      cwd = makeProject(smallTalk('content/mills'))
      mkdirSync(join(cwd, 'dist/mills/mills.md'), { recursive: true })
      return build(cwd)
    },
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain('`dist/mills/mills.md` cannot be written (it is a folder)')
    },
  )
  provokes(
    'export/no-space',
    'the old file is whole, and nothing is left beside it',
    async () => {
      cwd = makeProject(smallTalk('content/mills'))
      await build(cwd)
      before = readFiles(join(cwd, 'dist'))
      writeFiles(cwd, smallTalk('content/mills', bigNotes))
      // 512-byte blocks, or 1024: both are more than the small files have, and less than the big one.
      return buildAsProcess(cwd, { shellSetting: 'ulimit -f 40' })
    },
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain('`dist/mills/mills.md`')
      expect(readFiles(join(cwd, 'dist'))).toEqual(before)
    },
  )
})

describe('a hand-edited output', () => {
  let cwd = ''
  provokes(
    'export/edited-by-hand',
    'is kept beside the new one, each time under another name',
    async () => {
      cwd = makeProject(smallTalk('content/mills'))
      await build(cwd)
      writeFileSync(join(cwd, 'dist/mills/mills.md'), 'My own words.')
      await build(cwd)
      writeFileSync(join(cwd, 'dist/mills/mills.md'), 'Last words.')
      return build(cwd)
    },
    ({ code, stderr }) => {
      expect(code).toBe(0)
      expect(stderr).toContain('your version is kept as `dist/mills/mills.edited-2.md`')
      const files = readFiles(join(cwd, 'dist/mills'))
      expect(files['mills.edited-1.md']).toBe('My own words.')
      expect(files['mills.edited-2.md']).toBe('Last words.')
      expect(files['mills.md']).toContain('# Mills of the tide')
    },
  )

  it('is none where the outline changed, or where the same bytes were put back', async () => {
    const folder = makeProject(smallTalk('content/mills'))
    await build(folder)
    const { 'mills/mills.md': first = '' } = readFiles(join(folder, 'dist'))
    writeFiles(folder, smallTalk('content/mills', '  - statement: One more.\n    from: own\n'))
    expect((await build(folder)).stderr).not.toContain('edited')
    writeFileSync(join(folder, 'dist/mills/mills.md'), first, 'latin1')
    writeFiles(folder, smallTalk('content/mills'))
    expect((await build(folder)).stderr).not.toContain('edited')
    expect(Object.keys(readFiles(join(folder, 'dist/mills')))).toEqual(['.lectern.json', 'mills.md'])
  })
})

describe('the same input', () => {
  it('gives the same bytes, whatever the clock, zone, locale, folder and permissions', async () => {
    const files = smallTalk('content/mills', 'date: 2026-11-23\n')
    const [here, there] = [makeProject(files), makeProject(files)]
    const [first, second] = await Promise.all([
      runLectern(['build', '--format', 'md,html'], {
        cwd: here,
        environment: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
      }),
      runLectern(['build', join(there, 'content/mills'), '--format', 'html,md', '--out', 'a/b'], {
        cwd: makeProject(),
        environment: {
          TZ: 'America/Anchorage',
          LANG: 'de_DE.UTF-8',
          LC_ALL: 'tr_TR.UTF-8',
          HOME: there,
          USER: 'other',
        },
        shellSetting: 'umask 077 && cd "$HOME"',
      }),
    ])
    expect([first?.code, second?.code]).toEqual([0, 0])
    const built = readFiles(join(here, 'dist'))
    expect(Object.keys(built)).toEqual(['mills/.lectern.json', 'mills/mills.html', 'mills/mills.md'])
    expect(readFiles(join(there, 'a/b'))).toEqual(built)
    expect(built['mills/mills.html']).toContain('<html lang="en">')
    for (const text of Object.values(built)) expect(text).not.toContain(there)
  })

  it('built by two at once is whole, and taken for nobody’s edit', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    const all = await Promise.all([buildAsProcess(cwd), buildAsProcess(cwd), buildAsProcess(cwd)])
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(Object.keys(readFiles(join(cwd, 'dist/mills')))).toEqual(['.lectern.json', 'mills.md'])
    expect((await build(cwd)).stderr).not.toContain('edited')
  })
})

describe('changedSlides', () => {
  it('names what changed since this file was last written, and an insertion only itself', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    expect((await writtenBy(cwd))[0]?.changedSlides).toEqual(['title', 'mills-are-old', 'the-sea-is-a-motor'])
    expect((await writtenBy(cwd))[0]?.changedSlides).toEqual([])
    const outline = smallTalk('content/mills')['content/mills/outline.yaml']?.toString() ?? ''
    const edited = outline.replace('They use the sea', 'They use the tide')
    writeFiles(cwd, { 'content/mills/outline.yaml': edited })
    expect((await writtenBy(cwd))[0]?.changedSlides).toEqual(['mills-are-old'])
    const inserted = edited.replace('slides:\n', 'slides:\n  - statement: First of all.\n    from: own\n')
    writeFiles(cwd, { 'content/mills/outline.yaml': inserted })
    expect((await writtenBy(cwd))[0]?.changedSlides).toEqual(['first-of-all'])
  })
})

describe('errors', () => {
  it('leave the old output whole, talk by talk, and do not stop the others', async () => {
    const cwd = makeProject({ ...smallTalk('content/a'), ...smallTalk('content/b') })
    await build(cwd)
    const before = readFiles(join(cwd, 'dist'))
    const more = '  - statement: One more.\n    from: own\n'
    writeFiles(cwd, { ...smallTalk('content/a', `${more}    unknown: 1\n`), ...smallTalk('content/b', more) })
    const { code, stdout } = await build(cwd, '--json')
    expect(code).toBe(1)
    expect((JSON.parse(stdout) as Written).talks.map(({ ok, written }) => [ok, written.length])).toEqual([
      [false, 0],
      [true, 1],
    ])
    const after = readFiles(join(cwd, 'dist'))
    expect(after['a/a.md']).toBe(before['a/a.md'])
    expect(after['b/b.md']).toContain('One more.')
  })

  it('of the machine count more than those of the input', async () => {
    const cwd = makeProject({ ...smallTalk('content/a', 'unknown: 1\n'), ...smallTalk('content/b') })
    writeFiles(cwd, { 'dist/b': 'a file' })
    const { code, stderr } = await build(cwd)
    expect(code).toBe(2)
    expect(stderr).toContain('[outline/unknown-key]')
    expect(stderr).toContain('[export/not-writable]')
  })
})

describe('a build that is killed while it writes', () => {
  /** Writes two versions of three files in turn, for ever; says when it begins. */
  const writeForEver = (folder: string): string => `
    const { writeOutputs } = await import(${JSON.stringify(pathToFileURL(join(packageFolder, 'src/io/write-outputs.ts')).href)})
    console.log('begun')
    for (let turn = 0; ; turn += 1) {
      const bytes = Buffer.alloc(300_000, turn % 2 === 0 ? 'a' : 'b')
      await writeOutputs(${JSON.stringify(folder)}, ['x.md', 'x.html', 'assets/y.png'].map((path) => ({ path, bytes })), [])
    }`

  it('leaves each file old or new and whole; the next build takes none for an edit, and leaves nothing else', async () => {
    const folder = join(makeProject(), 'dist')
    for (const delayMs of [0, 1, 2, 3, 5, 8, 13, 21, 34, 55]) {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '-e', writeForEver(folder)],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      )
      const ended = new Promise((resolve) => child.once('close', resolve))
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await new Promise((resolve) => setTimeout(resolve, delayMs + 20))
      child.kill('SIGKILL')
      await ended
      for (const [path, text] of Object.entries(readFiles(folder))) {
        if (/\.tmp$|^\.lectern/.test(path)) continue
        expect(text.length, path).toBe(300_000)
        expect(text.replaceAll(text.charAt(0), ''), path).toBe('')
      }
    }
    const bytes = Buffer.from('new')
    const outcome = await writeOutputs(
      folder,
      ['x.md', 'x.html', 'assets/y.png'].map((path) => ({ path, bytes })),
      [],
    )
    expect(outcome).toMatchObject({ kind: 'written', kept: [] })
    expect(Object.keys(readFiles(folder))).toEqual(['.lectern.json', 'assets/y.png', 'x.html', 'x.md'])
  })
})

it('a run of several talks and printed formats speaks of its one browser at most once', async () => {
  const cwd = makeProject({ ...smallTalk('content/mills'), ...smallTalk('content/more') })
  const { code, stderr } = await runLectern(['build', '--format', 'pdf,pptx'], {
    cwd,
    environment: withBrowser,
  })
  expect(code).toBe(0)
  expect((stderr.match(/without its sandbox/g) ?? []).length).toBeLessThanOrEqual(1)
})
