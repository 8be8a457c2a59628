import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { packageFolder } from '../support/check-talk.ts'

interface Encoding {
  readonly stringToBase64: (text: string) => string
  readonly typedArrayToBase64: (bytes: Uint8Array) => string
}

const theirs = 'puppeteer-core/internal/util/encoding.js'
const load = (specifier: string): Promise<Encoding & object> => import(specifier)

const texts = ['', 'a', 'ab', 'abc', 'Größe – 中文 👩‍🏫 \u0000\n', 'long '.repeat(40_000)]

it('encodes as Puppeteer does, and has all that it has', async () => {
  const [ours, own] = await Promise.all([
    load(pathToFileURL(join(packageFolder, 'puppeteer-encoding.mjs')).href),
    load(theirs),
  ])
  expect(Object.keys(ours).sort()).toEqual(Object.keys(own).sort())
  for (const text of texts) {
    expect(ours.stringToBase64(text)).toBe(own.stringToBase64(text))
    // A part of a larger one, too.
    const bytes = new TextEncoder().encode(`--${text}-`).subarray(2, -1)
    expect(ours.typedArrayToBase64(bytes)).toBe(own.typedArrayToBase64(bytes))
  }
})
