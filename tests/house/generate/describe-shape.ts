import type { ShapeDoc } from '../../../src/2-outline/shapes/shape.ts'

type MapDoc = Extract<ShapeDoc, { kind: 'map' }>

/** Takes the data of a shape; says in words what may be typed, each map as a link to its own table. */
export function describeShape(doc: ShapeDoc): string {
  return describers[doc.kind](doc as never)
}

const describers: { readonly [K in ShapeDoc['kind']]: (doc: Extract<ShapeDoc, { kind: K }>) => string } = {
  text: () => 'text',
  number: ({ least, most }) => `number from ${least} to ${most}`,
  switch: () => '`true` *or* `false`',
  words: ({ words, meanings }) =>
    words
      .map((word) => `\`${word}\`${meanings[word] === undefined ? '' : ` (${meanings[word]})`}`)
      .join(' *or* '),
  true: () => '`true` *or* nothing',
  list: ({ of }) => `list of ${inParentheses(of())}`,
  map: ({ name }) => `[${nounOf(name)}](#${slugOf(name)})`,
  named: ({ of }) => `map from names of your own to ${inParentheses(of)}`,
  forms: (forms) => [...new Set(flattenForms(forms).map(describeShape))].join(' *or* '),
}

/** The parser's name of a map without its article: `an item` is `item`. */
export function nounOf(name: string): string {
  return name.replace(/^(?:an?|the) /, '')
}

/** The noun as it stands in links. */
export function slugOf(name: string): string {
  return nounOf(name).replaceAll(' ', '-')
}

function inParentheses(doc: ShapeDoc): string {
  const words = describeShape(doc)
  return words.includes(' *or* ') ? `(${words})` : words
}

/** Forms within forms are forms of the outer one. */
export function flattenForms(doc: ShapeDoc): readonly ShapeDoc[] {
  return doc.kind === 'forms' ? doc.of.flatMap(flattenForms) : [doc]
}

/** Gives every map that can stand in these shapes, each once, in the order in which they are met. */
export function collectMaps(docs: readonly ShapeDoc[]): readonly MapDoc[] {
  const found = new Map<string, MapDoc>()
  const visit = (doc: ShapeDoc): void => {
    if (doc.kind === 'forms') doc.of.forEach(visit)
    if (doc.kind === 'named') visit(doc.of)
    if (doc.kind === 'list') visit(doc.of())
    if (doc.kind !== 'map' || found.has(doc.name)) return
    found.set(doc.name, doc)
    for (const field of doc.fields) visit(field.shape())
  }
  docs.forEach(visit)
  return [...found.values()]
}
