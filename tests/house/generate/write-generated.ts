import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { generateFiles } from './generate-files.ts'
import { projectFolder } from './project-folder.ts'
import { writePictures } from './write-pictures.ts'

/** `npm run generate`: brings every generated file up to date and says which changed. */
for (const [path, text] of await generateFiles()) {
  const place = `${projectFolder}${path}`
  if (existsSync(place) && readFileSync(place, 'utf8') === text) continue
  writeFileSync(place, text)
  process.stdout.write(`${path}\n`)
}

for (const path of await writePictures()) process.stdout.write(`${path}\n`)
