import { parse } from 'yaml'
import { kinds } from '../../../src/2-outline/kinds/table-of-kinds.ts'
import { headFields } from '../../../src/2-outline/read-head.ts'
import { frameFields } from '../../../src/2-outline/read-slide.ts'
import { describeFields, type Field } from '../../../src/2-outline/shapes/collections.ts'
import type { FieldDoc, ShapeDoc } from '../../../src/2-outline/shapes/shape.ts'

/** What the parser calls one entry of `slides`; its keys are those of `slideKeys` and one of `bodies`. */
export const slideName = 'a slide'

/** The keys at the top of an outline. */
export const headKeys: readonly FieldDoc[] = describe(headFields)

/** The keys of any slide. */
export const slideKeys: readonly FieldDoc[] = describe(frameFields)

/** The bodies of slides: one key for each kind. */
export const bodies: readonly FieldDoc[] = Object.entries(kinds).map(([key, kind]) => ({
  key,
  doc: kind.doc,
  isRequired: false,
  examples: [exampleBody(key, kind.example)],
  shape: (): ShapeDoc => kind.body.doc(),
}))

/** What stands under the key of the body in the example of a kind. */
function exampleBody(key: string, example: string): unknown {
  const slide = parse(example) as Readonly<Record<string, unknown>>
  if (!Object.hasOwn(slide, key)) throw new Error(`the example of ${key} is a slide of another kind`)
  return slide[key]
}

/** Whether a key of another map is the very key of any slide (`from`, `also`): told once, and pointed to. */
export function isOfAnySlide({ key, doc }: FieldDoc): boolean {
  return slideKeys.some((field) => field.key === key && field.doc === doc)
}

function describe(fields: object): readonly FieldDoc[] {
  return describeFields(fields as Readonly<Record<string, Field<unknown>>>)
}
