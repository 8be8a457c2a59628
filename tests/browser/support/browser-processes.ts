import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'

interface Entry {
  readonly pid: number
  /** The main process of a browser leads a group that all its helpers are in. */
  readonly group: number
  readonly command: string
}

/** The main processes of the browsers that the process `ownerPid` started: their profile's path has its number. */
export function mainBrowsersOf(ownerPid: number): readonly number[] {
  return livingProcesses()
    .filter(({ pid, group, command }) => pid === group && command.includes(`/lectern-${ownerPid}-`))
    .map(({ pid }) => pid)
}

export function mainBrowserOf(ownerPid: number): number {
  const [main, ...others] = mainBrowsersOf(ownerPid)
  if (main === undefined || others.length > 0) throw new Error(`${others.length + 1} browsers, or none, run`)
  return main
}

/** All processes of a browser, by its main process: also when that one is gone and they are orphans. */
export function processesOf(mainPid: number, type = ''): readonly number[] {
  return livingProcesses()
    .filter(({ group, command }) => group === mainPid && command.includes(type && `--type=${type}`))
    .map(({ pid }) => pid)
}

/** By /proc and not by ps, which a bare Debian does not have. */
function livingProcesses(): readonly Entry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        // `pid (name) state parent group …`, where the name may have blanks and brackets.
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return state === 'Z' ? [] : [{ pid: Number(name), group: Number(group), command }]
      } catch {
        return [] // ended meanwhile
      }
    })
}

/** The temporary folders that the process `ownerPid` made and has not removed. */
export function runFoldersOf(ownerPid: number): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`lectern-${ownerPid}-`))
}

/** Waits until `isTrue`, and says whether it came to be. */
export async function eventually(isTrue: () => boolean, timeoutMs = 3000): Promise<boolean> {
  const endMs = performance.now() + timeoutMs
  while (performance.now() < endMs) {
    if (isTrue()) return true
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return isTrue()
}
