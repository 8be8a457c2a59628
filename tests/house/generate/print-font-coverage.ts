import { readdirSync, readFileSync } from 'node:fs'
import { codesIn, toRanges } from '../../../src/6-theme/fonts/code-ranges.ts'
import { printCoverage } from '../../../src/6-theme/fonts/coverage-text.ts'
import { readCharacters } from '../../../src/6-theme/fonts/read-characters.ts'
import { type ShippedFamily, shippedFamilies } from '../../../src/6-theme/fonts/shipped-families.ts'
import { projectFolder } from './project-folder.ts'

/** Prints src/6-theme/fonts/shipped-coverage.ts: the characters of every family, read from its fonts. */
export function printFontCoverage(): string {
  return [
    '// Printed by `npm run generate` from the fonts that npm has installed.',
    '',
    '/** What each package has glyphs for, in every style that is used, as `coverage-text.ts` spells it. */',
    'export const shippedCoverage: Readonly<Record<string, string>> = {',
    // As Biome breaks lines that are too long.
    ...shippedFamilies.map((family) => `  '${family.package}':\n    '${printCoverage(readFamily(family))}',`),
    '}',
    '',
  ].join('\n')
}

function readFamily(family: ShippedFamily): readonly number[] {
  const [first = [], ...others] = family.styles.map((style) => new Set(readStyle(family, style)))
  return toRanges([...first].filter((code) => others.every((other) => other.has(code))))
}

function readStyle(family: ShippedFamily, style: string): readonly number[] {
  const folder = `${projectFolder}node_modules/${family.package}/files/`
  const ending = family.isVariable ? `-wght-${style}.woff2` : `-400-${style}.woff2`
  const files = readdirSync(folder).filter((name) => name.endsWith(ending))
  if (files.length === 0) throw new Error(`${family.package} has no files that end with ${ending}`)
  return files.flatMap((name) => {
    const characters = readCharacters(readFileSync(`${folder}${name}`))
    if (characters === undefined) throw new Error(`${name} of ${family.package} cannot be read`)
    return codesIn(characters)
  })
}
