import type { JsonSchema } from '../generate/print-outline-schema.ts'

type Keyword = Exclude<keyof JsonSchema, '$schema' | 'title' | 'description' | 'definitions'>
type Rule = (value: unknown, operand: never, root: JsonSchema, schema: JsonSchema) => boolean

/** Whether a value is of the schema, by the keywords of draft-07 that the schema of outlines uses; throws on any other. */
export function fitsSchema(value: unknown, schema: JsonSchema, root: JsonSchema = schema): boolean {
  return Object.entries(schema).every(([keyword, operand]) => {
    if (silent.includes(keyword)) return true
    const rule = rules[keyword as Keyword]
    if (rule === undefined) throw new Error(`no rule for the keyword ${keyword}`)
    return rule(value, operand as never, root, schema)
  })
}

const silent = ['$schema', 'title', 'description', 'definitions']

/** Each looks only at values of the kind that it is about, as the standard says. */
const rules: Readonly<Record<Keyword, Rule>> = {
  $ref: (value, pointer: string, root) => fitsSchema(value, resolve(pointer, root), root),
  type: (value, types: string | readonly string[]) => [types].flat().includes(typeOf(value)),
  enum: (value, words: readonly unknown[]) => words.includes(value),
  minimum: (value, least: number) => typeof value !== 'number' || value >= least,
  maximum: (value, most: number) => typeof value !== 'number' || value <= most,
  items: (value, items: JsonSchema, root) =>
    !Array.isArray(value) || value.every((item) => fitsSchema(item, items, root)),
  minItems: (value, least: number) => !Array.isArray(value) || value.length >= least,
  uniqueItems: (value) =>
    !Array.isArray(value) || new Set(value.map((item) => JSON.stringify(item))).size === value.length,
  properties: (value, properties: Readonly<Record<string, JsonSchema>>, root) =>
    entriesOf(value).every(([key, item]) => {
      const property = properties[key]
      return property === undefined || fitsSchema(item, property, root)
    }),
  required: (value, keys: readonly string[]) =>
    !isMap(value) || keys.every((key) => Object.hasOwn(value, key)),
  additionalProperties: (value, others: false | JsonSchema, root, { properties = {} }) =>
    entriesOf(value).every(
      ([key, item]) => Object.hasOwn(properties, key) || (others !== false && fitsSchema(item, others, root)),
    ),
  propertyNames: (value, names: JsonSchema, root) =>
    entriesOf(value).every(([key]) => fitsSchema(key, names, root)),
  not: (value, other: JsonSchema, root) => !fitsSchema(value, other, root),
  anyOf: (value, all: readonly JsonSchema[], root) => all.some((one) => fitsSchema(value, one, root)),
  oneOf: (value, all: readonly JsonSchema[], root) =>
    all.filter((one) => fitsSchema(value, one, root)).length === 1,
  dependencies: (value, needs: Readonly<Record<string, readonly string[]>>) =>
    entriesOf(value).every(([key]) => (needs[key] ?? []).every((need) => Object.hasOwn(Object(value), need))),
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function isMap(value: unknown): value is object {
  return typeOf(value) === 'object'
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return isMap(value) ? Object.entries(value) : []
}

function resolve(pointer: string, root: JsonSchema): JsonSchema {
  const steps = pointer.replace(/^#\//, '').split('/')
  const found = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)?.[step], root)
  if (!isMap(found)) throw new Error(`${pointer} leads nowhere`)
  return found
}
