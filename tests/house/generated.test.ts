import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dressExamples } from './generate/example-slides.ts'
import { generateFiles } from './generate/generate-files.ts'
import { projectFolder } from './generate/project-folder.ts'
import { hashOf, readPictureRecords } from './generate/write-pictures.ts'

describe('files that are generated from the code', async () => {
  const files = [...(await generateFiles())]

  it.each(files)('%s is fresh (npm run generate)', (path, text) => {
    const place = `${projectFolder}${path}`
    expect(existsSync(place) ? readFileSync(place, 'utf8') : '').toBe(text)
  })
})

describe('the pictures of docs/outline.md', async () => {
  const examples = await dressExamples()
  const records = readPictureRecords()

  it.each(examples.map((example) => [example.kind, example] as const))(
    'of %s is of a slide without a fault, as it looks now (npm run generate)',
    (kind, { told, hash, index }) => {
      expect(told).toEqual([])
      expect(index).toBeGreaterThan(0)
      expect(records[kind]?.madeFrom).toBe(hash)
      const png = readFileSync(`${projectFolder}docs/pictures/${kind}.png`)
      expect(records[kind]?.picture).toBe(hashOf(png))
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640, 360])
    },
  )

  it('are of every kind, and of no other', () => {
    const pictures = readdirSync(`${projectFolder}docs/pictures`).filter((name) => name.endsWith('.png'))
    expect(pictures.sort()).toEqual(examples.map(({ kind }) => `${kind}.png`).sort())
  })
})
