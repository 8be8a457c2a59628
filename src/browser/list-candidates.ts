import { posix, win32 } from 'node:path'

import { listInstalledPaths } from './list-installed-paths.ts'

/** What the search needs to know of the machine; plain data, so that the order can be tested as a table. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly arch: string
  readonly homeFolder: string
  readonly workingFolder: string
  /** Whether the npm package that ships a headless shell is installed. */
  readonly hasShipped: boolean
}

export interface FileLookup {
  isFile(path: string): boolean
  /** Names in a folder; empty if there is no such folder. */
  namesIn(folder: string): readonly string[]
}

export type Candidate =
  | { readonly kind: 'named'; readonly path: string }
  | { readonly kind: 'shipped' }
  | { readonly kind: 'found'; readonly path: string }

export interface CandidateList {
  /** In the order in which they are tried. */
  readonly candidates: readonly Candidate[]
  /** For people: where was looked, whether something was there or not. */
  readonly lookedFor: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Which browsers may be tried, best first: the one that `LECTERN_BROWSER` names, and then no other;
 * else the shipped headless shell (the same everywhere, and a third of the time of a full Chrome),
 * else a headless shell in Puppeteer's cache, else an installed Chrome, Chromium or Edge.
 */
export function listCandidates(environment: Environment, machine: Machine, files: FileLookup): CandidateList {
  const named = environment.LECTERN_BROWSER
  if (named === 'none') return { candidates: [], lookedFor: [] }
  const paths = machine.platform === 'win32' ? win32 : posix
  if (named !== undefined && named !== '') {
    const path = paths.resolve(machine.workingFolder, named)
    return { candidates: [{ kind: 'named', path }], lookedFor: [path] }
  }
  const cacheFolder = environment.PUPPETEER_CACHE_DIR || paths.join(machine.homeFolder, '.cache', 'puppeteer')
  const cached = listCachedPaths(paths.join(cacheFolder, 'chrome-headless-shell'), machine.platform, files)
  const installed = listInstalledPaths(machine.platform, machine.homeFolder, environment)
  const isShippedHere = machine.platform === 'linux' && machine.arch === 'x64'
  return {
    candidates: [
      ...(isShippedHere && machine.hasShipped ? [{ kind: 'shipped' } as const] : []),
      ...[...cached, ...installed]
        .filter((path) => files.isFile(path))
        .map((path) => ({ kind: 'found', path }) as const),
    ],
    lookedFor: [
      ...(isShippedHere ? ['the npm package @sparticuz/chromium'] : []),
      paths.join(cacheFolder, 'chrome-headless-shell'),
      ...installed,
    ],
  }
}

/** `<cache>/<platform>-<build>/chrome-headless-shell-<platform>/chrome-headless-shell[.exe]`, newest build first. */
function listCachedPaths(folder: string, platform: NodeJS.Platform, files: FileLookup): readonly string[] {
  const paths = platform === 'win32' ? win32 : posix
  const program = platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell'
  return [...files.namesIn(folder)].sort(compareBuilds).flatMap((build) =>
    [...files.namesIn(paths.join(folder, build))]
      .filter((name) => name.startsWith('chrome-headless-shell-'))
      .sort()
      .map((name) => paths.join(folder, build, name, program)),
  )
}

/** Newest first: `linux-131.0.6778.204` before `linux-99.0.1`; names without a number last. */
function compareBuilds(left: string, right: string): number {
  const [leftParts, rightParts] = [left, right].map((name) => (name.match(/\d+/g) ?? []).map(Number))
  for (let index = 0; index < 4; index += 1) {
    const difference = (rightParts?.[index] ?? -1) - (leftParts?.[index] ?? -1)
    if (difference !== 0) return difference
  }
  return left < right ? -1 : 1
}
