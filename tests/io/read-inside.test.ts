import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInside } from '../../src/io/read-inside.ts'

let root = ''
let talk = ''
let server: Server
const secret = 'nobody but the owner reads this'

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-inside-')))
  talk = join(root, 'talk')
  mkdirSync(join(talk, 'a/b'), { recursive: true })
  mkdirSync(join(root, 'talk-2'))
  mkdirSync(join(root, 'other/a'), { recursive: true })
  for (const path of ['secret', 'talk-2/secret', 'other/secret', 'other/a/secret'])
    writeFileSync(join(root, path), secret)
  for (const path of ['file', 'a/file', 'a/b/file']) writeFileSync(join(talk, path), 'public')
  const links = {
    up: '..',
    out: join(root, 'other'),
    'a/out': '../../other',
    leak: '../secret',
    'a/leak': join(root, 'secret'),
    here: '.',
    inner: 'a/b',
    alias: 'a/file',
    circle: 'circle',
    twin: '../talk-2',
    chain: 'up',
    'a/back': '../../talk/a',
  }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(talk, name))
  // A file that is none: reading it would wait for ever, or fail.
  server = createServer()
  await new Promise<void>((resolve) => server.listen(join(talk, 'socket'), resolve))
})

afterAll(() => {
  server.close()
  rmSync(root, { recursive: true, force: true })
})

const parts = [
  ...[
    '..',
    '.',
    '',
    'a',
    'b',
    'file',
    'secret',
    'talk',
    'talk-2',
    'other',
    'up',
    'out',
    'leak',
    'here',
    'inner',
  ],
  ...[
    'alias',
    'circle',
    'twin',
    'chain',
    'back',
    'socket',
    '%2e%2e',
    '..\\',
    '...',
    '~',
    'c:',
    'File',
    '/',
    '\u0000',
    ' ',
  ],
] as const

describe('readInside', () => {
  it('never reads what lies outside, whatever the path and the links on it', async () => {
    const path = fc.tuple(
      fc.constantFrom('', '', '', '/', './', '../', 'file:', '~/', '//'),
      fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 7 }),
    )
    await fc.assert(
      fc.asyncProperty(path, async ([start, rest]) => {
        const name = start + rest.join('/')
        const read = await readInside(talk, name, 1000)
        if (read.kind !== 'read') return
        expect(Buffer.from(read.bytes).toString(), name).toBe('public')
        expect(realpathSync(join(talk, name)).startsWith(talk + sep), name).toBe(true)
      }),
      { numRuns: 1500, seed: 20261123 },
    )
  })

  it.each([
    ['file', 'read'],
    ['./file', 'read'],
    ['a/../file', 'read'],
    ['a/b/file', 'read'],
    ['alias', 'read'],
    ['inner/file', 'read'],
    ['here/a/file', 'read'],
    ['a/back/file', 'read'],
    ['up/talk/file', 'read'],
    ['leak', 'outside'],
    ['up/secret', 'outside'],
    ['out/secret', 'outside'],
    ['twin/secret', 'outside'],
    ['../talk/file', 'read'],
    ['../talk-2/secret', 'outside'],
    ['..', 'outside'],
    ['.', 'outside'],
    ['', 'outside'],
    ['/etc/hostname', 'outside'],
    ['~/file', 'outside'],
    ['a\\file', 'outside'],
    ['https://example.org/file', 'outside'],
    ['nowhere', 'missing'],
    ['file/more', 'missing'],
    ['File', 'missing'],
    ['a', 'refused'],
    ['socket', 'refused'],
    ['circle', 'refused'],
    [`${'x'.repeat(300)}`, 'refused'],
  ])('%s: %s', async (name, kind) => {
    expect((await readInside(talk, name, 1000)).kind).toBe(kind)
  })

  it('refuses a file above the limit unread, and takes one at it', async () => {
    expect(await readInside(talk, 'file', 5)).toEqual({ kind: 'too-large', bytes: 6 })
    expect((await readInside(talk, 'file', 6)).kind).toBe('read')
  })

  it('names the file that is spelled nearly so', async () => {
    expect(await readInside(talk, 'a/flie', 10)).toEqual({ kind: 'missing', suggestion: 'file' })
    expect(await readInside(talk, 'FILE', 10)).toEqual({ kind: 'missing', suggestion: 'file' })
  })
})
