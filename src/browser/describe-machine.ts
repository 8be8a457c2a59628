import { readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'

import type { FileLookup, Machine } from './list-candidates.ts'

/** The machine that this process runs on. */
export function describeMachine(hasShipped: boolean): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    homeFolder: homedir(),
    workingFolder: process.cwd(),
    hasShipped,
  }
}

/** Its disk. What may not be read is as good as not there. */
export const disk: FileLookup = {
  isFile: (path) => {
    try {
      return statSync(path).isFile()
    } catch {
      return false
    }
  },
  namesIn: (folder) => {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  },
}
