import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { launchBrowser } from '../../../src/browser/launch-browser.ts'
import { printPng } from '../../support/pictures/print-png.ts'
import { takePictures } from '../../support/pictures/take-pictures.ts'
import { dressExamples, type ExampleSlide } from './example-slides.ts'
import { projectFolder } from './project-folder.ts'

const folder = `${projectFolder}docs/pictures/`

/** What docs/pictures/pictures.json says of each picture. */
export interface PictureRecord {
  /** Hash of all that the picture was made from (`ExampleSlide.hash`). */
  readonly madeFrom: string
  /** Hash of the PNG. */
  readonly picture: string
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Gives what is recorded of the pictures, by kind. */
export function readPictureRecords(): Readonly<Record<string, PictureRecord>> {
  const file = `${folder}pictures.json`
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, PictureRecord>) : {}
}

/**
 * Makes the pictures of docs/outline.md whose slides look otherwise than when they were taken, and takes away those of
 * kinds that are gone. Gives the paths that changed; where pictures are due and there is no browser, throws.
 */
export async function writePictures(): Promise<readonly string[]> {
  const examples = await dressExamples()
  const records = readPictureRecords()
  mkdirSync(folder, { recursive: true })
  const stale = examples.filter(
    ({ kind, hash }) => records[kind]?.madeFrom !== hash || !existsSync(`${folder}${kind}.png`),
  )
  const gone = readdirSync(folder).filter(
    (name) => name.endsWith('.png') && !examples.some(({ kind }) => name === `${kind}.png`),
  )
  for (const name of gone) rmSync(`${folder}${name}`)
  if (stale.length + gone.length === 0) return []
  const taken = stale.length === 0 ? new Map<string, string>() : await writeStale(stale)
  const all = examples.map(({ kind, hash }) => {
    const picture = taken.get(kind) ?? records[kind]?.picture ?? ''
    return [kind, { madeFrom: hash, picture }] as const
  })
  writeFileSync(`${folder}pictures.json`, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`)
  return [...taken.keys(), ...gone].map((name) => `docs/pictures/${name.replace(/\.png$/, '')}.png`)
}

async function writeStale(examples: readonly ExampleSlide[]): Promise<ReadonlyMap<string, string>> {
  const outcome = await launchBrowser({
    environment: process.env,
    cacheFolder: `${projectFolder}node_modules/.cache/lectern-tests`,
  })
  if (outcome.kind !== 'ready')
    throw new Error('pictures of docs/outline.md are due, and there is no browser')
  const { browser } = outcome
  try {
    const taken = new Map<string, string>()
    for (const { kind, dressed, index } of examples) {
      for (const pixels of await takePictures(dressed, browser, { from: index, to: index + 1 })) {
        const bytes = printPng(pixels)
        writeFileSync(`${folder}${kind}.png`, bytes)
        taken.set(kind, hashOf(bytes))
      }
    }
    return taken
  } finally {
    await browser.close()
  }
}
