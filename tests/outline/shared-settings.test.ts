import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CheckedTalk, checkTalk } from '../support/check-talk.ts'
import { makeProject, smallTalk, writeFiles } from '../support/project.ts'

const head = 'title: Mills\n'
const slides = 'slides:\n  - statement: The sea is a motor.\n    from: own\n'

/** A talk whose outline has these lines of its own, beside this `lectern.yaml`. */
function project(shared: string | Uint8Array, own = ''): string {
  return makeProject({
    ...smallTalk('content/mills'),
    'content/mills/outline.yaml': head + own + slides,
    'content/lectern.yaml': shared,
  })
}

const check = (cwd: string): Promise<CheckedTalk> => checkTalk(join(cwd, 'content/mills'), cwd)

const all = `by: Ada Moreno
date: 2026-11-23
lang: de
size: 4:3
theme: lectern
minutes: 20
wpm: 100
print: { paper: Letter, handout: [6, beside], ink: saver }
`

describe('lectern.yaml in the folder above', () => {
  it('holds for a talk that says nothing itself', async () => {
    const { result, told } = await check(project(all))
    expect(told).toBe('')
    expect(result.deck).toMatchObject({
      author: 'Ada Moreno',
      date: '23. November 2026',
      lang: 'de',
      size: '4:3',
      theme: { name: 'lectern' },
      minutes: 20,
      wordsPerMinute: 100,
      print: { paper: 'Letter', handout: ['6', 'beside'], savesInk: true, steps: 'fold' },
    })
  })

  it('is overridden by the talk, key by key, within `print` too', async () => {
    const own =
      'by: Ben\ndate: today\nlang: en\nsize: 16:9\nminutes: 5\nwpm: 130\nprint: { handout: 2, steps: spread }\n'
    const { result, told } = await check(project(all, own))
    expect(told).toBe('')
    expect(result.deck).toMatchObject({
      author: 'Ben',
      date: 'today',
      lang: 'en',
      size: '16:9',
      minutes: 5,
      wordsPerMinute: 130,
      print: { paper: 'Letter', handout: ['2'], savesInk: true, steps: 'spread' },
    })
  })

  it('may be empty, and say nothing', async () => {
    expect((await check(project('# Nothing yet.\n', 'lang: en\n'))).told).toBe('')
  })

  it('tells its faults at their places in it, with excerpt and hint', async () => {
    const cwd = project(
      'titel: Mills\nby: [Ada]\nlang: not a tag\ntheme: mine/own.css\nslides: []\nminutes: long\n',
    )
    const { told } = await check(cwd)
    expect(
      told,
    ).toBe(`content/lectern.yaml:1:1 error: there is no key \`titel\` in the shared settings [outline/unknown-key]
    1 | titel: Mills
      | ^^^^^
  help: keys are \`by\`, \`date\`, \`lang\`, \`size\`, \`theme\`, \`minutes\`, \`wpm\`, \`print\`
content/lectern.yaml:2:5 error: \`by\` is a list, and should be text [outline/wrong-type]
    2 | by: [Ada]
      |     ^^^^^
  help: if it is meant as text, put it in quotation marks: by: "[Ada]"
content/lectern.yaml:3:7 error: \`lang\` is \`not a tag\`, and should be a language tag such as en, de or zh-Hans [outline/wrong-type]
    3 | lang: not a tag
      |       ^^^^^^^^^
content/lectern.yaml:4:8 error: \`theme\` is \`mine/own.css\`, and should be the name of a theme [outline/wrong-type]
    4 | theme: mine/own.css
      |        ^^^^^^^^^^^^
  help: a theme of your own lies in the folder of its talk, and its outline names it
content/lectern.yaml:5:1 error: there is no key \`slides\` in the shared settings [outline/unknown-key]
    5 | slides: []
      | ^^^^^^
  help: keys are \`by\`, \`date\`, \`lang\`, \`size\`, \`theme\`, \`minutes\`, \`wpm\`, \`print\`
content/lectern.yaml:6:10 error: \`minutes\` is \`long\`, and should be a number from 0 to 600 [outline/wrong-type]
    6 | minutes: long
      |          ^^^^
`)
  })

  it('names a theme that is not there at its own line', async () => {
    const { result } = await check(project('theme: lecturn\n', 'lang: en\n'))
    expect(result.diagnostics).toMatchObject([
      { code: 'theme/unknown', at: { file: 'content/lectern.yaml', line: 1, column: 8 } },
    ])
  })

  it('plans the minutes; a talk that is longer is told at its own title', async () => {
    const { result } = await check(project('minutes: 1\n', 'lang: en\ncover: { minutes: 2 }\n'))
    expect(result.diagnostics).toMatchObject([
      { code: 'check/over-time', at: { file: 'content/mills/outline.yaml', line: 1, column: 8 } },
    ])
  })

  it.each([
    ['a list', '- by: Ada\n', 'content/lectern.yaml:1:1 error: `lectern.yaml` is a list'],
    [
      'no YAML',
      'by: "Ada" Moreno\n',
      'content/lectern.yaml:1:5 error: YAML ends the text at the second quotation mark',
    ],
    ['no UTF-8', Buffer.from('by: Zo\xeb\n', 'latin1'), '1:7 error: `lectern.yaml` is not UTF-8 text'],
    ['too large', `by: ${'x'.repeat(100_000)}\n`, '1:1 error: `lectern.yaml` has 0.1 MB'],
  ])('is told where it is %s', async (_name, shared, words) => {
    expect((await check(project(shared, 'lang: en\n'))).told).toContain(words)
  })

  it('is read from no other folder, and not through a link that leads out', async () => {
    const cwd = makeProject({ ...smallTalk('content/mills'), 'lectern.yaml': 'unknown: 1\n' })
    expect((await check(cwd)).told).toBe('')
    writeFileSync(join(cwd, 'content/mills/lectern.yaml'), 'unknown: 1\n')
    expect((await check(cwd)).told).toBe('')
    symlinkSync('../lectern.yaml', join(cwd, 'content/lectern.yaml'))
    expect((await check(cwd)).told).toBe(
      `content/lectern.yaml:1:1 error: \`lectern.yaml\` is a link that leads out of its folder [outline/outside]
  help: put the file itself there: nothing outside the folder is read
`,
    )
  })

  it('is told where it is no file', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    mkdirSync(join(cwd, 'content/lectern.yaml'))
    expect((await check(cwd)).told).toContain('`lectern.yaml` cannot be read (it is a folder)')
  })

  it('holds for a talk named by its path, anywhere', async () => {
    const cwd = makeProject({ ...smallTalk('far/away/mills'), 'far/away/lectern.yaml': 'by: Ada Moreno\n' })
    const { result } = await checkTalk(join(cwd, 'far/away/mills/outline.yaml'), cwd)
    expect(result.deck?.author).toBe('Ada Moreno')
    writeFiles(cwd, { 'far/away/lectern.yaml': '' })
    expect((await checkTalk(join(cwd, 'far/away/mills'), cwd)).result.deck?.author).toBeUndefined()
  })
})
