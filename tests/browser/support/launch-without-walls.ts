import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js'

import { browserArguments } from '../../../src/browser/browser-arguments.ts'
import { findShipped } from '../../../src/browser/find-shipped.ts'
import { createPipeTransport } from '../../../src/browser/pipe-transport.ts'
import { prepareCandidate } from '../../../src/browser/prepare-candidate.ts'
import { startProcess } from '../../../src/browser/start-process.ts'
import { makeRunFolder } from '../../../src/io/make-run-folder.ts'
import { testCacheFolder, testEnvironment } from './test-browser.ts'

const walls = /^--(proxy|host-resolver|webrtc|force-webrtc|disable-background-networking)/

/** The shipped browser without the walls of its command line: to see that the walls are what holds. */
export async function launchWithoutWalls(): Promise<{
  readonly browser: Browser
  readonly end: () => Promise<void>
}> {
  const run = makeRunFolder()
  const program = await prepareCandidate(
    { kind: 'shipped' },
    findShipped(),
    testEnvironment,
    testCacheFolder,
    run,
  )
  const profileFolder = await mkdtemp(join(run.path, 'profile-'))
  const started = startProcess(
    program.programPath,
    browserArguments(profileFolder, false).filter((argument) => !walls.test(argument)),
    { ...program.environment, LD_LIBRARY_PATH: program.ownLibraries },
  )
  const { connect } = await import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js')
  const browser = await connect({ transport: createPipeTransport(started.commands, started.answers) })
  const end = async () => {
    started.killNow()
    await started.ended
    await run.remove()
  }
  return { browser, end }
}
