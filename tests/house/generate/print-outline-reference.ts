import type { FieldDoc } from '../../../src/2-outline/shapes/shape.ts'
import { limits } from '../../../src/3-deck/kinds/too-many.ts'
import { collectMaps, describeShape, nounOf } from './describe-shape.ts'
import { bodies, headKeys, isOfAnySlide, slideKeys, slideName } from './language-tables.ts'

/** Prints the keys at the top of an outline. */
export function printHeadKeys(): string {
  return printKeys(headKeys)
}

/** Prints the keys that stand on any slide. */
export function printSlideKeys(): string {
  return printKeys(slideKeys)
}

/** Prints the kinds of slides: the key of the body, what it is for, what it takes. */
export function printKinds(): string {
  return printKeys(bodies)
}

/** Prints a table for every map that a value may be. Keys that are those of any slide stand in one last row. */
export function printMaps(): string {
  const maps = collectMaps([...headKeys, ...slideKeys, ...bodies].map((field) => field.shape()))
  return maps
    .filter((map) => map.name !== slideName)
    .map((map) => {
      const shared = map.fields.filter(isOfAnySlide)
      const own = map.fields.filter((field) => !isOfAnySlide(field))
      const names = shared.map(({ key }) => `\`${key}\``).join(', ')
      const last = shared.length === 0 ? [] : [printRow([names, 'as on any [slide](#slide)', '…'])]
      return [`### ${nounOf(map.name)}\n`, printKeys(own), ...last].join('\n')
    })
    .join('\n\n')
}

/** Prints how many items each kind takes (`fit/too-many`). */
export function printLimits(): string {
  const rows = Object.values(limits).map(({ key, noun, least, most }) =>
    printRow([`\`${key}\``, `${least === most ? least : `${least} to ${most}`} ${noun}`]),
  )
  return [printRow(['kind', 'takes']), printRow(['---', '---']), ...rows].join('\n')
}

function printKeys(fields: readonly FieldDoc[]): string {
  const rows = fields.map(({ key, doc, isRequired, shape }) =>
    printRow([`\`${key}\`${isRequired ? ' (required)' : ''}`, doc, describeShape(shape())]),
  )
  return [printRow(['key', 'for', 'takes']), printRow(['---', '---', '---']), ...rows].join('\n')
}

function printRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
