import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepFiles } from '../../src/io/keep-files.ts'
import { makeProject } from '../support/project.ts'

const bytes = (length: number, value = 7): Uint8Array => new Uint8Array(length).fill(value)

describe('kept files', () => {
  it('come back as they were, to this user alone', async () => {
    const folder = join(makeProject(), 'a/b')
    await keepFiles(folder).write('one', bytes(5))
    expect(new Uint8Array((await keepFiles(folder).read('one')) ?? [])).toEqual(bytes(5))
    expect(lstatSync(folder).mode & 0o777).toBe(0o700)
    expect(lstatSync(join(folder, 'one')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['one'])
  })

  it('go, those first that were not read for longest, when there are too many bytes', async () => {
    const folder = makeProject()
    const cache = keepFiles(folder, 1000)
    for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) {
      await cache.write(name, bytes(200, index))
      utimesSync(join(folder, name), index, index)
    }
    expect(await cache.read('a')).toBeDefined()
    await cache.write('e', bytes(400))
    expect(readdirSync(folder).sort()).toEqual(['a', 'e'])
    // Of what an earlier run left, too.
    await keepFiles(folder, 300).write('f', bytes(100))
    expect(readdirSync(folder)).toEqual(['f'])
  })

  it.each([
    ['a link in the place of the folder', (folder: string, other: string) => symlinkSync(other, folder)],
    ['a file there', (folder: string) => writeFileSync(folder, 'mine')],
  ])('%s: nothing is written or read, and nothing fails', async (_what, prepare) => {
    const project = makeProject({ 'other/file': 'x' })
    const folder = join(project, 'cache')
    prepare(folder, join(project, 'other'))
    const cache = keepFiles(folder)
    await cache.write('one', bytes(5))
    expect(await cache.read('one')).toBeUndefined()
    expect(await cache.read('file')).toBeUndefined()
    expect(readdirSync(join(project, 'other'))).toEqual(['file'])
  })

  it('a link among them is not followed', async () => {
    const project = makeProject()
    const [here, there] = [join(project, 'here'), join(project, 'there')]
    await keepFiles(there).write('one', bytes(5))
    mkdirSync(here)
    symlinkSync(join(there, 'one'), join(here, 'one'))
    expect(await keepFiles(here).read('one')).toBeUndefined()
    await keepFiles(here).write('one', bytes(3))
    expect(new Uint8Array((await keepFiles(there).read('one')) ?? [])).toEqual(bytes(5))
    expect(existsSync(join(here, 'one'))).toBe(true)
  })
})
