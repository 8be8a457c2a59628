import { execFileSync, spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prepareCandidate } from '../../src/browser/prepare-candidate.ts'
import { readTar } from '../../src/browser/read-tar.ts'
import { unpackShipped } from '../../src/browser/unpack-shipped.ts'
import { makeRunFolder } from '../../src/io/make-run-folder.ts'
import { nameOwner } from '../../src/io/name-owner.ts'
import { tar, writeSmallArchives } from './support/small-archives.ts'

let folder = ''
let cacheFolder = ''
let archives = { folder: '', version: '' }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unpacking-'))
  cacheFolder = join(folder, 'deep', 'cache')
  archives = writeSmallArchives(join(folder, 'archives'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('unpacking the shipped browser', () => {
  it('gives a program that runs, its libraries and its fonts, in a folder of its version', async () => {
    const unpacked = await unpackShipped(archives, cacheFolder)
    expect(execFileSync(unpacked.programPath).toString()).toBe('hello\n')
    expect(readFileSync(join(unpacked.libraryFolder, 'libnss3.so'), 'utf8')).toBe('library')
    expect(readFileSync(join(unpacked.fontFolder, 'Sans.ttf'), 'utf8')).toBe('font')
    expect(readdirSync(cacheFolder)).toEqual(['chromium-1.2.3'])
  })

  it('does it once', async () => {
    await unpackShipped(archives, cacheFolder)
    rmSync(archives.folder, { recursive: true })
    await expect(unpackShipped(archives, cacheFolder)).resolves.toBeDefined()
  })

  it.each([
    ['a cut-off program', (made: string) => truncateSync(join(made, 'chromium'), 1000)],
    ['a missing library', (made: string) => rmSync(join(made, 'lib', 'libnss3.so'))],
    ['a folder without inventory', (made: string) => rmSync(join(made, 'inventory.json'))],
    ['a cut-off inventory', (made: string) => truncateSync(join(made, 'inventory.json'), 5)],
  ])('repairs %s', async (_, damage) => {
    const made = join(cacheFolder, 'chromium-1.2.3')
    await unpackShipped(archives, cacheFolder)
    damage(made)
    const unpacked = await unpackShipped(archives, cacheFolder)
    expect(execFileSync(unpacked.programPath).toString()).toBe('hello\n')
    expect(readFileSync(join(unpacked.libraryFolder, 'libnss3.so'), 'utf8')).toBe('library')
    expect(readdirSync(cacheFolder)).toEqual(['chromium-1.2.3'])
  })

  it('says that an archive is cut off, and leaves nothing behind', async () => {
    truncateSync(join(archives.folder, 'chromium.br'), 60)
    await expect(unpackShipped(archives, cacheFolder)).rejects.toThrow(/unexpected end of file/)
    expect(readdirSync(cacheFolder)).toEqual([])
  })

  it('removes what a killed process left half-done, and leaves alone what a living one is at', async () => {
    const [, machine] = nameOwner().split('-')
    const dead = `chromium-1.2.3.partial-${await deadPid()}-${machine}-abcdef`
    const living = `chromium-1.2.3.partial-${process.pid}-${machine}-abcdef`
    const elsewhere = 'chromium-1.2.3.partial-1-00000000-abcdef'
    for (const name of [dead, living, elsewhere]) mkdirSync(join(cacheFolder, name), { recursive: true })
    writeFileSync(join(cacheFolder, dead, 'chromium'), 'half')
    await unpackShipped(archives, cacheFolder)
    expect(readdirSync(cacheFolder).sort()).toEqual(['chromium-1.2.3', elsewhere, living].sort())
  })

  it('takes the folder of the run where the cache cannot be written to', async () => {
    const run = makeRunFolder()
    const noFolder = join(archives.folder, 'chromium.br')
    const program = await prepareCandidate({ kind: 'shipped' }, archives, {}, noFolder, run)
    expect(program.programPath.startsWith(run.path)).toBe(true)
    expect(execFileSync(program.programPath).toString()).toBe('hello\n')
    await run.remove()
  })

  it('names the folder in which it could not', async () => {
    const run = makeRunFolder()
    rmSync(join(archives.folder, 'fonts.tar.br'))
    const preparing = prepareCandidate({ kind: 'shipped' }, archives, {}, cacheFolder, run)
    await expect(preparing).rejects.toThrow(`it could not be unpacked to ${cacheFolder} (ENOENT`)
    await run.remove()
  })

  it('works in four processes and twice in one at the same time', async () => {
    const script = fileURLToPath(new URL('support/unpack-in-child.ts', import.meta.url))
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--import', 'tsx', script, archives.folder, cacheFolder]),
    )
    const saidBy = children.map(() => '')
    await Promise.all(
      children.map((child, index) => {
        child.stdout.on('data', (text) => {
          saidBy[index] += text
        })
        return new Promise((ready) => child.stdout.once('data', ready))
      }),
    )
    const ends = children.map((child) => new Promise((end) => child.once('close', end)))
    for (const child of children) child.stdin.write('go\n')
    await Promise.all([unpackShipped(archives, cacheFolder), unpackShipped(archives, cacheFolder), ...ends])
    const program = join(cacheFolder, 'chromium-1.2.3', 'chromium')
    expect(saidBy).toEqual(saidBy.map(() => `waiting\n${program}\n`))
    expect(execFileSync(program).toString()).toBe('hello\n')
    expect(readdirSync(cacheFolder)).toEqual(['chromium-1.2.3'])
  }, 20_000)
})

describe('reading a tar archive', () => {
  it('gives files with their bytes and whether they may be run', () => {
    const files = readTar(
      tar([
        ['lib/', '', 0o755],
        ['lib/a.so', 'x'.repeat(513), 0o755],
        ['b', '', 0o644],
      ]),
    )
    expect(files.map(({ name, isExecutable, bytes }) => [name, isExecutable, bytes.length])).toEqual([
      ['lib/a.so', true, 513],
      ['b', false, 0],
    ])
  })

  it.each([
    ['a way out of the folder', tar([['../evil', 'x', 0o644]]), /unsafe name/],
    ['an absolute name', tar([['/etc/evil', 'x', 0o644]]), /unsafe name/],
    ['a cut-off file', tar([['a', 'x'.repeat(5000), 0o644]]).subarray(0, 2048), /cut off/],
    ['no tar', Buffer.alloc(1024, 'x'), /no tar header/],
    ['a link', withType(tar([['a', '', 0o644]]), '2'), /unknown type 2/],
  ])('refuses %s', (_, archive, message) => {
    expect(() => readTar(archive)).toThrow(message)
  })
})

function withType(archive: Buffer, type: string): Buffer {
  archive.write(type, 156)
  return archive
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'])
  await new Promise((end) => child.once('close', end))
  return child.pid ?? 0
}
