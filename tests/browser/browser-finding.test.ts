import { describe, expect, it } from 'vitest'

import { type FileLookup, listCandidates, type Machine } from '../../src/browser/list-candidates.ts'

const linux: Machine = {
  platform: 'linux',
  arch: 'x64',
  homeFolder: '/home/ada',
  workingFolder: '/talks',
  hasShipped: true,
}
const bare: Machine = { ...linux, hasShipped: false }
const mac: Machine = { ...bare, platform: 'darwin', arch: 'arm64', homeFolder: '/Users/ada' }
const windows: Machine = {
  ...bare,
  platform: 'win32',
  homeFolder: 'C:\\Users\\ada',
  workingFolder: 'C:\\talks',
}
const programFiles = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
const shell131 =
  '/home/ada/.cache/puppeteer/chrome-headless-shell/linux-131.0.6778.204/chrome-headless-shell-linux64'
const shell99 =
  '/home/ada/.cache/puppeteer/chrome-headless-shell/linux-99.0.1.2/chrome-headless-shell-linux64'
const macShell =
  '/cache/chrome-headless-shell/mac_arm-131.0.1.1/chrome-headless-shell-mac-arm64/chrome-headless-shell'
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const macEdge = '/Users/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
const windowsChrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
const windowsEdge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
const windowsShell =
  'C:\\Users\\ada\\.cache\\puppeteer\\chrome-headless-shell\\win64-131.0.1.1\\chrome-headless-shell-win64\\chrome-headless-shell.exe'

/** What is on the disk, and what is tried for it, in order. */
const table: readonly (readonly [
  string,
  Machine,
  Record<string, string>,
  readonly string[],
  readonly string[],
])[] = [
  ['nothing', bare, {}, [], []],
  ['the shipped one', linux, {}, [], ['shipped']],
  [
    'the shipped one before all others',
    linux,
    {},
    ['/usr/bin/chromium', `${shell131}/chrome-headless-shell`],
    ['shipped', `${shell131}/chrome-headless-shell`, '/usr/bin/chromium'],
  ],
  [
    'the shipped one is for x64 only',
    { ...linux, arch: 'arm64' },
    {},
    ['/usr/bin/chromium'],
    ['/usr/bin/chromium'],
  ],
  [
    'the newest in the cache, by number',
    bare,
    {},
    [`${shell99}/chrome-headless-shell`, `${shell131}/chrome-headless-shell`],
    [`${shell131}/chrome-headless-shell`, `${shell99}/chrome-headless-shell`],
  ],
  ['a cache elsewhere', mac, { PUPPETEER_CACHE_DIR: '/cache' }, [macShell, macChrome], [macShell, macChrome]],
  ['a half-installed shell is none', bare, {}, [`${shell131}/LICENSE`], []],
  [
    'a headless shell before a full browser',
    bare,
    {},
    ['/usr/bin/google-chrome', '/usr/lib/chromium/chromium-headless-shell'],
    ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/google-chrome'],
  ],
  [
    "Debian's program before its script",
    bare,
    {},
    ['/usr/bin/chromium', '/usr/lib/chromium/chromium'],
    ['/usr/lib/chromium/chromium', '/usr/bin/chromium'],
  ],
  ['Chrome before Edge', mac, {}, [macEdge, macChrome], [macChrome, macEdge]],
  [
    'Windows',
    windows,
    programFiles,
    [windowsEdge, windowsChrome, windowsShell],
    [windowsShell, windowsChrome, windowsEdge],
  ],
  [
    'the named one and no other',
    linux,
    { LECTERN_BROWSER: '/opt/mine' },
    ['/opt/mine', '/usr/bin/chromium'],
    ['/opt/mine'],
  ],
  [
    'the named one though it is missing',
    linux,
    { LECTERN_BROWSER: '/opt/mine' },
    ['/usr/bin/chromium'],
    ['/opt/mine'],
  ],
  [
    'a named one relative to the working folder',
    linux,
    { LECTERN_BROWSER: 'bin/mine' },
    [],
    ['/talks/bin/mine'],
  ],
  ['a named one on Windows', windows, { LECTERN_BROWSER: 'mine.exe' }, [], ['C:\\talks\\mine.exe']],
  ['none wanted', linux, { LECTERN_BROWSER: 'none' }, ['/usr/bin/chromium'], []],
  ['an empty name is no name', linux, { LECTERN_BROWSER: '' }, [], ['shipped']],
]

describe('which browsers are tried', () => {
  it.each(table)('%s', (_, machine, environment, present, expected) => {
    const { candidates } = listCandidates(environment, machine, diskWith(present))
    expect(
      candidates.map((candidate) => (candidate.kind === 'shipped' ? 'shipped' : candidate.path)),
    ).toEqual(expected)
  })

  it('says where it looked, though nothing is there', () => {
    const { lookedFor } = listCandidates({}, bare, diskWith([]))
    expect(lookedFor).toContain('the npm package @sparticuz/chromium')
    expect(lookedFor).toContain('/home/ada/.cache/puppeteer/chrome-headless-shell')
    expect(lookedFor).toContain('/opt/google/chrome/chrome')
  })

  it('looks nowhere if none is wanted', () => {
    expect(listCandidates({ LECTERN_BROWSER: 'none' }, linux, diskWith([])).lookedFor).toEqual([])
  })
})

function diskWith(present: readonly string[]): FileLookup {
  return {
    isFile: (path) => present.includes(path),
    namesIn: (folder) => {
      const inside = present
        .filter((path) => path.startsWith(folder))
        .map((path) => path.slice(folder.length + 1))
      return [...new Set(inside.map((rest) => rest.split(/[\\/]/)[0] ?? ''))]
    },
  }
}
