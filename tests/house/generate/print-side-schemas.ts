import { sharedFields } from '../../../src/2-outline/read-shared.ts'

const draft = 'http://json-schema.org/draft-07/schema#'
const outline = 'outline.schema.json'

/** Prints the schema of `lectern.yaml`: its keys are those of an outline, so it points there. */
export function printSharedSchema(): string {
  const properties = Object.keys(sharedFields).map((key) => [key, { $ref: `${outline}#/properties/${key}` }])
  return printSchema({
    title: 'What all talks of a folder share',
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  })
}

/** Prints the schema of a file that an outline includes. */
export function printPartSchema(): string {
  const slides = { $ref: `${outline}#/properties/slides` }
  return printSchema({
    title: 'Slides that an outline includes',
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
    then: { properties: { slides }, required: ['slides'], additionalProperties: false },
    else: slides,
  })
}

function printSchema(schema: object): string {
  return `${JSON.stringify({ $schema: draft, ...schema }, null, 2)}\n`
}
