import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generateFiles } from './generate/generate-files.ts'
import { projectFolder } from './generate/project-folder.ts'

describe('files that are generated from the code', async () => {
  const files = [...(await generateFiles())]

  it.each(files)('%s is fresh (npm run generate)', (path, text) => {
    const place = `${projectFolder}${path}`
    expect(existsSync(place) ? readFileSync(place, 'utf8') : '').toBe(text)
  })
})
