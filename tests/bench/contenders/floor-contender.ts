import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import type { GeneratedTalk } from '../talks/model.ts'
import type { Contender } from './contender.ts'
import { makeCacheFolder } from './lectern-contenders.ts'

export const floorName = 'the floor: our browser, a finished page, two prints'

const program = fileURLToPath(
  new URL('../../../node_modules/.cache/lectern-bench/floor.mjs', import.meta.url),
)

/** It prints the page that students read: that of the run before the rounds. Bundled, so that it starts as the command does. */
export function floorContender(talk: GeneratedTalk, scratchFolder: string): Contender {
  const entry = fileURLToPath(new URL('floor.mjs', import.meta.url))
  buildSync({
    ...{ entryPoints: [entry], outfile: program, bundle: true, format: 'esm', platform: 'node' },
    ...{ external: ['@puppeteer/browsers', 'chromium-bidi/*', 'ws'], logLevel: 'error' },
    banner: {
      js: "import { createRequire as requireOfPart } from 'node:module'\nconst require = requireOfPart(import.meta.url)",
    },
  })
  const outputFolder = join(scratchFolder, 'floor')
  const page = join(scratchFolder, 'out-same', talk.name, 'students', `${talk.name}.html`)
  const args = [program, page, outputFolder, join(makeCacheFolder(scratchFolder, 'floor'), 'lectern')]
  const { length } = talk.slides
  const pages = { 'slides.pdf': length, 'handout.pdf': Math.ceil(length / 6) }
  return { name: floorName, calls: [{ command: process.execPath, args }], outputFolder, pages }
}
