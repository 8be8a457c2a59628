import { readFileSync } from 'node:fs'
import { fillSection } from './fill-section.ts'
import { listCodeLanguages, printCodeLanguages } from './print-code-languages.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import { printFontCoverage } from './print-font-coverage.ts'
import {
  printHeadKeys,
  printKinds,
  printLimits,
  printMaps,
  printSlideKeys,
} from './print-outline-reference.ts'
import { printOutlineSchema } from './print-outline-schema.ts'
import { printReadmeFault } from './print-readme-fault.ts'
import { printRooms } from './print-rooms.ts'
import { printPartSchema, printSharedSchema } from './print-side-schemas.ts'
import { printThemeTokens } from './print-theme-tokens.ts'
import { printFaults, printFirstPassages, printMoved, printWholeTalk } from './print-tutorial.ts'
import { projectFolder } from './project-folder.ts'

type Print = () => string | Promise<string>

/** Files that are printed whole. */
const wholeFiles: Readonly<Record<string, Print>> = {
  'schema/outline.schema.json': printOutlineSchema,
  'schema/part.schema.json': printPartSchema,
  'schema/lectern.schema.json': printSharedSchema,
  'src/3-deck/code-languages.ts': printCodeLanguages,
  'src/6-theme/fonts/shipped-coverage.ts': printFontCoverage,
}

/** Files that people write, with sections that are printed, by the name in their markers. */
const sections: Readonly<Record<string, Readonly<Record<string, Print>>>> = {
  'README.md': { fault: printReadmeFault },
  'docs/architecture.md': { rooms: printRooms },
  'docs/diagnostics.md': { diagnostics: printDiagnostics },
  'docs/outline.md': {
    head: printHeadKeys,
    slide: printSlideKeys,
    kinds: printKinds,
    limits: printLimits,
    talk: printWholeTalk,
    faults: printFaults,
    passages: printFirstPassages,
    moved: printMoved,
    maps: printMaps,
    languages: listCodeLanguages,
  },
  'docs/themes.md': { tokens: printThemeTokens },
}

/** Gives every file that is generated from the code, whole or in sections, as it should be now: text by path. */
export async function generateFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const [path, print] of Object.entries(wholeFiles)) files.set(path, await print())
  for (const [path, printers] of Object.entries(sections)) {
    let text = readFileSync(`${projectFolder}${path}`, 'utf8')
    for (const [name, print] of Object.entries(printers)) text = fillSection(text, name, await print())
    files.set(path, text)
  }
  return files
}
