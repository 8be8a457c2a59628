import { parse } from 'yaml'
import type { FieldDoc, ShapeDoc, WordMeanings } from '../../../src/2-outline/shapes/shape.ts'
import { collectMaps, flattenForms, slugOf } from './describe-shape.ts'
import { bodies, headKeys, isOfAnySlide, slideKeys, slideName } from './language-tables.ts'

/** As much of JSON Schema (draft-07: what every editor knows) as the language of outlines needs. */
export interface JsonSchema {
  readonly $schema?: string
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly default?: string | number | boolean
  readonly examples?: readonly unknown[]
  readonly const?: string | number | boolean
  readonly type?: 'object' | 'array' | 'number' | 'boolean' | readonly ('string' | 'number' | 'boolean')[]
  readonly enum?: readonly (string | number | boolean | null)[]
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly uniqueItems?: true
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly not?: JsonSchema
  readonly if?: JsonSchema
  readonly then?: JsonSchema
  readonly else?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly dependencies?: Readonly<Record<string, readonly string[]>>
  readonly definitions?: Readonly<Record<string, JsonSchema>>
}

/** Prints the schema of outlines from the tables that the parser reads with. */
export function printOutlineSchema(): string {
  return `${printJson(composeSchema(), '')}\n`
}

function composeSchema(): JsonSchema {
  const maps = collectMaps([...headKeys, ...slideKeys, ...bodies].map((field) => field.shape()))
  const definitions = maps
    .filter((map) => map.name !== slideName)
    .map((map) => [slugOf(map.name), schemaOfMap(map.fields)] as const)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'An outline of Lectern',
    ...schemaOfMap(headKeys),
    definitions: Object.fromEntries([[slugOf(slideName), schemaOfSlide()], ...definitions]),
  }
}

/** Exactly one body; `divider` beside `section` only. */
function schemaOfSlide(): JsonSchema {
  return {
    ...schemaOfMap([...slideKeys, ...bodies], propertyOf),
    oneOf: bodies.map(({ key }) => ({ required: [key] })),
    dependencies: { divider: ['section'] },
  }
}

function schemaOfMap(fields: readonly FieldDoc[], property = propertyOrPointer): JsonSchema {
  const required = fields.filter((field) => field.isRequired).map((field) => field.key)
  const properties = fields.map((field) => [field.key, property(field)])
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}

function propertyOrPointer(field: FieldDoc): JsonSchema {
  return isOfAnySlide(field)
    ? { $ref: `#/definitions/${slugOf(slideName)}/properties/${field.key}` }
    : propertyOf(field)
}

/** In draft-07 nothing counts that stands beside `$ref`. */
function propertyOf({ doc, shape, fallback, examples }: FieldDoc): JsonSchema {
  const schema = schemaOf(shape())
  return {
    description: doc,
    ...(schema.$ref === undefined ? schema : { anyOf: [schema] }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(examples === undefined ? {} : { examples }),
  }
}

const schemas: { readonly [K in ShapeDoc['kind']]: (doc: Extract<ShapeDoc, { kind: K }>) => JsonSchema } = {
  // Scalars print as typed, but an editor reads `1.50` as a number and `no` as a switch before it asks the schema.
  text: () => ({ type: ['string', 'number', 'boolean'] }),
  number: ({ least, most }) => ({ type: 'number', minimum: least, maximum: most }),
  switch: () => ({ type: 'boolean' }),
  words: ({ words, meanings }) => schemaOfWords(words, meanings),
  true: () => ({ enum: [true, null] }),
  list: ({ of, atMost, isUnique }) => ({
    type: 'array',
    items: schemaOf(of()),
    minItems: 1,
    ...(atMost === undefined ? {} : { maxItems: atMost }),
    ...(isUnique ? { uniqueItems: true } : {}),
  }),
  map: ({ name }) => ({ $ref: `#/definitions/${slugOf(name)}` }),
  named: ({ of }) => ({ type: 'object', additionalProperties: schemaOf(of) }),
  forms: (forms) => schemaOfForms(forms),
}

function schemaOf(doc: ShapeDoc): JsonSchema {
  return schemas[doc.kind](doc as never)
}

/**
 * Where words have meanings, editors show them beside each word that they offer. A word such as `2` is a number to an
 * editor, and to Lectern the word that was typed.
 */
function schemaOfWords(words: readonly string[], meanings: WordMeanings): JsonSchema {
  const typed = words.map((word) => {
    const value: unknown = parse(word)
    const isWord = typeof value === 'string'
    return { word, values: isWord ? [word] : [value as number | boolean, word] }
  })
  const all = typed.flatMap(({ values }) => values)
  if (Object.keys(meanings).length === 0) return { enum: all }
  const told = typed.flatMap(({ word, values }) =>
    values.map((value) => {
      const meaning = meanings[word]
      return { const: value, ...(meaning === undefined ? {} : { description: meaning }) }
    }),
  )
  return { anyOf: told }
}

/** Beside a map whose keys are fixed, a map of free names is one that has none of the keys which the other must have. */
function schemaOfForms(forms: Extract<ShapeDoc, { kind: 'forms' }>): JsonSchema {
  const [usual, other] = forms.of
  if (forms.key !== undefined && usual !== undefined && other !== undefined) {
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word; nobody awaits a schema
    return { if: { required: [forms.key] }, then: schemaOf(other), else: schemaOf(usual) }
  }
  const flat = flattenForms(forms)
  const taken = flat.flatMap((doc) =>
    doc.kind === 'map' ? doc.fields.filter((field) => field.isRequired).map((field) => field.key) : [],
  )
  const all = flat.map((doc): JsonSchema => {
    const schema = schemaOf(doc)
    return doc.kind === 'named' ? { ...schema, propertyNames: { not: { enum: taken } } } : schema
  })
  const once = [...new Map(all.map((schema) => [JSON.stringify(schema), schema])).values()]
  return once.length === 1 && once[0] !== undefined ? once[0] : { anyOf: once }
}

const lineWidth = 110

/** JSON with all that fits on one line on one line, so that a reader sees a key at a glance and a diff is short. */
function printJson(value: unknown, indent: string): string {
  const line = JSON.stringify(value, null, 1)
    .replace(/(?<=\[)\n *|\n *(?=\])/g, '')
    .replace(/\n */g, ' ')
  if (typeof value !== 'object' || value === null || indent.length + line.length <= lineWidth) return line
  const inner = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((item) => printJson(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${printJson(item, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`
}
