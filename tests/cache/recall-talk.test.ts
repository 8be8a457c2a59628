import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Format } from '../../src/config.ts'
import { findTalk } from '../../src/io/find-talks.ts'
import { keepFiles, noFiles } from '../../src/io/keep-files.ts'
import { describeTalk } from '../../src/json-document.ts'
import { recallTalk } from '../../src/recall-talk.ts'
import { rememberTalks } from '../../src/remember-talks.ts'
import type { TalkResult } from '../../src/run.ts'
import { packageFolder } from '../support/check-talk.ts'
import { fontTools } from '../support/dress-with-fonts.ts'
import { makeProject, readFiles, writeFiles } from '../support/project.ts'

/** A talk with a file of every kind that a talk may have, and a warning with a line of its own to show. */
const files = {
  'content/lectern.yaml': 'minutes: 5\n',
  'content/mills/article.txt': 'Mills\n\nTide mills use the sea. They are old.\n',
  'content/mills/outline.yaml': `title: Mills of the tide
lang: en
theme: mine.css
slides:
  - title: Mills are old
    points: [They use the sea, { text: They are old, from: p1.2 }]
  - title: A wheel
    image: { file: wheel.svg, alt: A wheel }
    from: own
  - title: Numbers
    table: { file: mills.csv }
    from: own
  - title: A program
    code: { language: python, file: mill.py }
    from: own
  - statement: Nobody said this.
  - include: more.yaml
`,
  'content/mills/more.yaml': '- statement: The sea is a motor.\n  from: own\n',
  'content/mills/wheel.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>',
  'content/mills/mills.csv': 'Year,Mills\n1300,20\n',
  'content/mills/mill.py': 'print(1)\n',
  'content/mills/mine.css': '/* @theme mine */\n@import "lectern";\n@import "colors.css";\n',
  'content/mills/colors.css': 'h2 { letter-spacing: 0.01em; }\n',
}

interface Asked {
  readonly cwd: string
  readonly cache: string
  readonly formats?: readonly Format[]
  readonly tool?: string
  readonly isCheck?: true
  readonly usesCache?: false
}

interface Ran {
  readonly isRecalled: boolean
  readonly result: TalkResult
  readonly json: string
}

async function run({ cwd, cache, formats = ['md'], tool = '', ...how }: Asked): Promise<Ran> {
  const found = await findTalk('mills', cwd)
  if (found.kind !== 'found') throw new Error('there is no talk')
  const output = { folder: join(cwd, 'dist'), formats }
  const keep = (name: string) => (how.usesCache === false ? noFiles : keepFiles(join(cache, name)))
  let isRecalled = true
  const result = await recallTalk(found.talk, {
    run: {
      workingFolder: cwd,
      packageFolder,
      ...(how.isCheck ? {} : { output }),
      browser: async () => ({ kind: 'none', lookedFor: [] }),
      fonts: fontTools,
      onStage: () => {},
    },
    memory: rememberTalks({
      ...{ entries: keep('talks'), files: keep('files'), workingFolder: cwd },
      tool: JSON.stringify([tool, how.isCheck ? 'check' : formats]),
      ...(how.isCheck ? {} : { outputFolder: output.folder }),
    }),
    begin: () => {
      isRecalled = false
    },
  })
  return { isRecalled, result, json: JSON.stringify(describeTalk(result, { isStrict: false }), null, 2) }
}

async function makeBuilt(changes: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const asked = { cwd: makeProject({ ...files, ...changes }), cache: makeProject() }
  const first = await run(asked)
  expect(first.result.diagnostics.map(({ code }) => code)).toEqual(['check/uncited'])
  expect(first.isRecalled).toBe(false)
  return asked
}

const edits: readonly (readonly [string, (text: string) => string])[] = [
  ['content/lectern.yaml', (text) => text.replace('5', '6')],
  ['content/mills/article.txt', (text) => text.replace('are old', 'are very old')],
  ['content/mills/outline.yaml', (text) => text.replace('A wheel\n', 'The wheel\n')],
  ['content/mills/outline.yaml', (text) => text.replace('lang: en', 'lang: de')],
  ['content/mills/more.yaml', (text) => text.replace('motor', 'mill')],
  ['content/mills/wheel.svg', (text) => `${text}<!-- turned -->`],
  ['content/mills/mills.csv', (text) => text.replace('20', '21')],
  ['content/mills/mill.py', (text) => text.replace('1', '2')],
  ['content/mills/mine.css', (text) => `${text}h2 { color: #123456; }\n`],
  ['content/mills/colors.css', (text) => text.replace('0.01em', '0.02em')],
]

describe('a talk of which nothing changed', () => {
  it('is told and written as it was, and its files are not touched', async () => {
    const asked = await makeBuilt()
    const dist = join(asked.cwd, 'dist')
    const before = readFiles(dist)
    const timesOf = () =>
      readdirSync(dist, { recursive: true }).map((name) => statSync(join(dist, String(name))).mtimeMs)
    const times = timesOf()
    const anew = await run({ ...asked, usesCache: false })
    const recalled = await run(asked)
    expect([anew.isRecalled, recalled.isRecalled]).toEqual([false, true])
    expect(recalled.json).toBe(anew.json)
    const { grounds: _grounds, sources, ...told } = anew.result
    expect(recalled.result).toEqual({ ...told, sources: new Map([...sources].slice(0, 1)) })
    expect(readFiles(dist)).toEqual(before)
    expect(timesOf()).toEqual(times)
  })

  it('is checked so, too, and a check says nothing of what is written', async () => {
    const asked = await makeBuilt()
    const check = { ...asked, isCheck: true } as const
    const [first, second] = [await run(check), await run(check)]
    expect([first.isRecalled, second.isRecalled]).toEqual([false, true])
    expect(second.json).toBe(first.json)
  })

  it('gets back what was deleted or edited by hand; the edit is kept', async () => {
    const asked = await makeBuilt()
    const dist = join(asked.cwd, 'dist')
    const before = readFiles(dist)
    writeFileSync(join(dist, 'mills/mills.md'), 'My own words.')
    const edited = await run(asked)
    expect(edited.isRecalled).toBe(true)
    expect(edited.result.diagnostics.map(({ code }) => code)).toEqual([
      'export/edited-by-hand',
      'check/uncited',
    ])
    expect(readFiles(dist)).toEqual({ ...before, 'mills/mills.edited-1.md': 'My own words.' })
    rmSync(dist, { recursive: true })
    const deleted = await run(asked)
    expect([deleted.isRecalled, readFiles(dist)]).toEqual([true, before])
    expect(deleted.result.written[0]?.changes.added).toHaveLength(7)
  })

  it('is known by what it says, not by where it lies', async () => {
    const { cwd, cache } = await makeBuilt()
    // With the lock that the build has written.
    const elsewhere = makeProject({ ...files, ...readFiles(cwd) })
    rmSync(join(elsewhere, 'dist'), { recursive: true })
    expect((await run({ cwd: elsewhere, cache })).isRecalled).toBe(true)
    expect(readFiles(join(elsewhere, 'dist'))).toEqual(readFiles(join(cwd, 'dist')))
  })
})

describe('what a talk depends on', () => {
  it.each(edits)('%s: an edit is seen, and so is taking it back', async (path, edit) => {
    const asked = await makeBuilt()
    const before = readFiles(join(asked.cwd, 'dist'))
    const text = readFileSync(join(asked.cwd, path), 'utf8')
    expect(edit(text)).not.toBe(text)
    writeFiles(asked.cwd, { [path]: edit(text) })
    const changed = await run(asked)
    expect(changed.isRecalled).toBe(false)
    const anew = await run({ cwd: asked.cwd, cache: makeProject() })
    expect(withoutChanges(changed.json)).toBe(withoutChanges(anew.json))
    writeFiles(asked.cwd, { [path]: text })
    await run(asked)
    expect(readFiles(join(asked.cwd, 'dist'))).toEqual(before)
  })

  it.each([
    ['content/mills/article.md', '# Mills\n\nTide mills use the sea. They are old.\n', true],
    ['content/mills/mills.yaml', 'a file that nobody asked for', false],
  ] as const)('%s: a file that appears is seen if it was looked for', async (path, text, isSeen) => {
    const asked = await makeBuilt()
    writeFiles(asked.cwd, { [path]: text })
    expect((await run(asked)).isRecalled).toBe(!isSeen)
  })

  it.each([
    ['the tool', { tool: 'another' }],
    ['the formats', { formats: ['md', 'pptx'] }],
  ] as const)('%s', async (_what, change) => {
    const asked = await makeBuilt()
    expect((await run({ ...asked, ...change })).isRecalled).toBe(false)
  })
})

/** What changed against the files in the output folder differs from a build into an empty one. */
const withoutChanges = (json: string): string => json.replace(/"changedSlides": \[[^\]]*\]/g, '')

describe('what is not remembered', () => {
  it('a talk with an error', async () => {
    const asked = {
      cwd: makeProject({ ...files, 'content/lectern.yaml': 'unknown: 1\n' }),
      cache: makeProject(),
    }
    for (const _turn of [1, 2]) {
      const { isRecalled, result } = await run(asked)
      expect([isRecalled, result.diagnostics[0]?.code]).toEqual([false, 'outline/unknown-key'])
    }
  })

  it('an entry, or a file that is needed, that is damaged, cut or gone: it is made again', async () => {
    const asked = await makeBuilt()
    const before = readFiles(join(asked.cwd, 'dist'))
    for (const [folder, damage] of [
      ['talks', (bytes: Buffer) => bytes.fill(1, 100, 101)],
      ['talks', (bytes: Buffer) => bytes.subarray(0, 20)],
      ['talks', () => Buffer.alloc(0)],
      ['files', (bytes: Buffer) => bytes.subarray(0, -1)],
    ] as const) {
      for (const name of readdirSync(join(asked.cache, folder))) {
        const path = join(asked.cache, folder, name)
        writeFileSync(path, damage(readFileSync(path)))
      }
      rmSync(join(asked.cwd, 'dist'), { recursive: true })
      expect((await run(asked)).isRecalled).toBe(false)
      rmSync(join(asked.cwd, 'dist'), { recursive: true })
      expect((await run(asked)).isRecalled).toBe(true)
      expect(readFiles(join(asked.cwd, 'dist'))).toEqual(before)
    }
    rmSync(asked.cache, { recursive: true })
    onTestFinished(() => rmSync(asked.cache, { recursive: true, force: true }))
    expect((await run(asked)).isRecalled).toBe(false)
  })

  it('anything where the cache is not to be used', async () => {
    const asked = { cwd: makeProject(files), cache: makeProject(), usesCache: false } as const
    expect([(await run(asked)).isRecalled, (await run(asked)).isRecalled]).toEqual([false, false])
    expect(readdirSync(asked.cache)).toEqual([])
  })
})
