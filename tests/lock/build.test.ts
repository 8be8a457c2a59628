import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageFolder } from '../support/check-talk.ts'
import { makeProject, readFiles, smallTalk, writeFiles } from '../support/project.ts'
import { buildTalk, errorsOf } from './build-talk.ts'

const lock = 'content/mills/outline.lock.yaml'
const article = 'content/mills/article.txt'
const outline = 'content/mills/outline.yaml'
const build = (cwd: string) => buildTalk('content/mills', cwd)
const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8')
const linesOf = (text: string): readonly string[] =>
  text.split('\n').filter((line) => !line.startsWith('#') && line !== '')

const first = ['passages:', '  p1.1: "Tide mills use the sea."']

describe('the lock of an outline', () => {
  it('takes in what is new and lets go what nobody cites; what it has stays letter by letter', async () => {
    const cwd = makeProject(
      smallTalk('content/mills', '  - { id: more, statement: Nobody knows., from: p2 }\n'),
    )
    const words = '\n\nNobody knows. Many guess.\n'
    writeFiles(cwd, { [article]: `Mills\n\nTide mills use the sea. They are old.${words}` })
    expect((await build(cwd)).lock).toMatchObject({ path: lock, added: 4, dropped: 0 })
    writeFiles(cwd, {
      // No-break spaces are no change of the words.
      [article]: `Mills\n\nTide\u00a0mills use the sea. They are old.${words}`,
      [outline]: read(cwd, outline).replace('from: p1.2', 'from: p2.1').replace('from: p2 }', 'from: p2.1 }'),
    })
    expect((await build(cwd)).lock).toMatchObject({ path: lock, added: 0, dropped: 2 })
    expect(linesOf(read(cwd, lock))).toEqual([
      ...first,
      '  p2.1: "Nobody knows."',
      ...['slides:', '  mills-are-old: [p1.1, p2.1]', '  more: [p2.1]'],
    ])
    expect(await build(cwd)).not.toHaveProperty('lock')
  })

  it('finds what an edit of the article moved, and stays as it is until the outline is put right', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    await build(cwd)
    const before = read(cwd, lock)
    writeFiles(cwd, { [article]: 'Mills\n\nTide mills use the sea. Many stand. They are old.\n' })
    const moved = await build(cwd)
    expect(read(cwd, lock)).toBe(before)
    expect(moved.written).toEqual([])
    expect(errorsOf(moved)).toMatchObject([
      {
        code: 'check/passage-moved',
        message: 'p1.2 stood for “They are old.”, and now stands for “Many stand.”',
        hint: 'what was cited is p1.3 now: write `p1.3`',
        at: { file: outline, line: 5 },
        related: [{ at: { file: article, line: 3 } }, { at: { file: lock, line: 7 } }],
      },
    ])
    writeFiles(cwd, { [outline]: read(cwd, outline).replace('p1.2', 'p1.3') })
    expect((await build(cwd)).lock).toMatchObject({ path: lock, added: 1, dropped: 1 })
    expect(linesOf(read(cwd, lock))).toEqual([
      ...first,
      ...['  p1.3: "They are old."', 'slides:', '  mills-are-old: [p1.1, p1.3]'],
    ])
  })

  it('takes new words for an address whose line was deleted, as its fault says', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    await build(cwd)
    writeFiles(cwd, { [article]: 'Mills\n\nTide mills use the sea. They are very old.\n' })
    const [fault] = errorsOf(await build(cwd))
    expect(fault?.hint).toContain(`delete the line of p1.2 from ${lock}`)
    writeFiles(cwd, { [lock]: read(cwd, lock).replace(/^ {2}p1\.2: .*\n/m, '') })
    expect(errorsOf(await build(cwd))).toEqual([])
    expect(read(cwd, lock)).toContain('  p1.2: "They are very old."\n')
  })

  it('takes a paragraph with a new sentence where it was taken out of the line of its slide', async () => {
    const cwd = makeProject(
      smallTalk('content/mills', '  - { id: all, statement: All., from: [p1, p1.1] }\n'),
    )
    await build(cwd)
    writeFiles(cwd, { [article]: 'Mills\n\nTide mills use the sea. They are old. Some are new.\n' })
    const [fault, ...others] = errorsOf(await build(cwd))
    expect([others, fault?.hint]).toEqual([
      [],
      expect.stringContaining(`take p1 out of the line of all in ${lock}`),
    ])
    writeFiles(cwd, { [lock]: read(cwd, lock).replace('all: [p1, p1.1]', 'all: [p1.1]') })
    expect(errorsOf(await build(cwd))).toEqual([])
    expect(linesOf(read(cwd, lock))).toContain('  p1.3: "Some are new."')
    expect(linesOf(read(cwd, lock))).toContain('  all: [p1, p1.1]')
  })

  it('has the name of its outline, wherever that lies', async () => {
    const talk = Object.entries(smallTalk('else/where'))
    const cwd = makeProject(
      Object.fromEntries(talk.map(([path, text]) => [path.replace('outline', 'short'), text])),
    )
    expect((await buildTalk('else/where/short.yaml', cwd)).lock?.path).toBe('else/where/short.lock.yaml')
    expect(linesOf(read(cwd, 'else/where/short.lock.yaml'))).toContain(first[1])
  })

  it('is not written where a format failed', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    const result = await buildTalk('content/mills', cwd, ['md', 'pdf'])
    expect(errorsOf(result).map(({ code }) => code)).toEqual(['export/no-browser'])
    expect(Object.keys(readFiles(cwd))).toContain('dist/mills/mills.md')
    expect(Object.keys(readFiles(cwd))).not.toContain(lock)
  })

  it('is not written where no address is cited, and emptied where none is any more', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    const cited = read(cwd, outline)
    const uncited = cited.replace('from: p1.2 }', 'from: own }').replace('from: p1.1', 'from: own')
    writeFiles(cwd, { [outline]: uncited })
    await build(cwd)
    expect(Object.keys(readFiles(cwd))).not.toContain(lock)
    writeFiles(cwd, { [outline]: cited })
    await build(cwd)
    writeFiles(cwd, { [outline]: uncited })
    await build(cwd)
    expect(linesOf(read(cwd, lock))).toEqual(['passages: {}', 'slides: {}'])
    expect(errorsOf(await build(cwd))).toEqual([])
  })

  it('is the same whoever ends lines how', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    await build(cwd)
    writeFiles(cwd, { [lock]: read(cwd, lock).replaceAll('\n', '\r\n') })
    expect(await build(cwd)).not.toHaveProperty('lock')
  })
})

it('the real talk has its lock, as a build writes it', async () => {
  const talk = readFiles(join(packageFolder, 'content/win-win-cooperation'))
  const files = Object.entries(talk).map(([path, text]) => [
    `content/talk/${path}`,
    Buffer.from(text, 'latin1'),
  ])
  const cwd = makeProject(Object.fromEntries(files))
  const before = readFiles(join(cwd, 'content'))
  expect(before).toHaveProperty('talk/outline.lock.yaml')
  const result = await buildTalk('content/talk', cwd)
  expect([errorsOf(result), result.written.length]).toEqual([[], 1])
  expect(readFiles(join(cwd, 'content'))).toEqual(before)
})
