import type { OutlineKind } from '../../../src/2-outline/body-model.ts'
import { kinds } from '../../../src/2-outline/kinds/table-of-kinds.ts'
import type { FieldDoc, ShapeDoc } from '../../../src/2-outline/shapes/shape.ts'
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

/** Prints a section for each kind: what it is for, its picture, an example, and the keys of its body. */
export function printKinds(): string {
  return bodies.map((body) => printKind(body)).join('\n\n')
}

function printKind({ key, doc, shape }: FieldDoc): string {
  const takes = describeShape(shape())
  return [
    `### ${key}`,
    `${doc.charAt(0).toUpperCase()}${doc.slice(1)}.`,
    `![A slide of the kind ${key}](pictures/${key}.png)`,
    ['```yaml', indentAsItem(kinds[key as OutlineKind].example), '```'].join('\n'),
    `\`${key}\` takes: ${takes}.`,
    ...ownMaps(key, shape()).map(printMapKeys),
  ].join('\n\n')
}

/** A slide as an entry of `slides`. */
function indentAsItem(slide: string): string {
  return slide.replace(/^/gm, '  ').replace(/^ {2}/, '- ')
}

/** Prints a table for every map that a value may be and that no kind has told. */
export function printMaps(): string {
  const told = bodies.flatMap(({ key, shape }) => ownMaps(key, shape()).map(({ name }) => name))
  const maps = collectMaps([...headKeys, ...slideKeys, ...bodies].map((field) => field.shape()))
  return maps
    .filter((map) => map.name !== slideName && !told.includes(map.name))
    .map((map) => `### ${nounOf(map.name)}\n\n${printMapKeys(map)}`)
    .join('\n\n')
}

/** The maps of a body that have its name: their keys stand in the section of the kind, where links to them lead. */
function ownMaps(key: string, shape: ShapeDoc): ReturnType<typeof collectMaps> {
  return collectMaps([shape]).filter(({ name }) => nounOf(name) === key)
}

/** Keys that are those of any slide stand in one last row. */
function printMapKeys({ fields }: ReturnType<typeof collectMaps>[number]): string {
  const names = fields.filter(isOfAnySlide).map(({ key }) => `\`${key}\``)
  const last = names.length === 0 ? [] : [printRow([names.join(', '), 'as on any [slide](#slide)', '…'])]
  return [printKeys(fields.filter((field) => !isOfAnySlide(field))), ...last].join('\n')
}

/** Prints how many items each kind takes (`fit/too-many`). */
export function printLimits(): string {
  const rows = Object.values(limits).map(({ key, noun, least, most }) =>
    printRow([`\`${key}\``, `${least === most ? least : `${least} to ${most}`} ${noun}`]),
  )
  return [printRow(['kind', 'takes']), printRow(['---', '---']), ...rows].join('\n')
}

function printKeys(fields: readonly FieldDoc[]): string {
  const rows = fields.map(({ key, doc, isRequired, shape, fallback }) =>
    printRow([
      `\`${key}\`${isRequired ? ' (required)' : ''}`,
      withFallback(doc, fallback),
      describeShape(shape()),
    ]),
  )
  return [printRow(['key', 'for', 'takes']), printRow(['---', '---', '---']), ...rows].join('\n')
}

function withFallback(doc: string, fallback: FieldDoc['fallback']): string {
  return fallback === undefined ? doc : `${doc}; \`${fallback}\` if it is left out`
}

function printRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
