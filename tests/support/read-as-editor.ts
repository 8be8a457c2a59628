import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject } from 'ajv'
import { type Document, isMap, isNode, isScalar, LineCounter, type Pair, parseDocument } from 'yaml'
import type { JsonSchema } from '../house/generate/print-outline-schema.ts'
import { packageFolder } from './check-talk.ts'

export const schema = JSON.parse(
  readFileSync(`${packageFolder}/schema/outline.schema.json`, 'utf8'),
) as JsonSchema

/** Editors tell every fault; `allowUnionTypes`, since text may be typed as a number. */
export const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strictNumbers: false,
  strictTypes: false,
})
const validate = ajv.compile(schema)

/** One squiggle: the lines that it stands on (from 1), and what it says. */
export interface Squiggle {
  readonly line: number
  readonly endLine: number
  readonly says: string
}

/**
 * Gives what an editor underlines in an outline: it reads YAML 1.2 by the core schema (`1.50` is a number to it, nothing
 * is null), tells the faults of the syntax, and validates the value by our schema.
 */
export function readAsEditor(text: string): readonly Squiggle[] {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' })
  const lineOf = (offset: number): number => lineCounter.linePos(offset).line
  const broken = document.errors.map(({ code, pos }) => ({
    line: lineOf(pos[0]),
    endLine: lineOf(pos[0]),
    says: code,
  }))
  if (broken.length > 0) return broken
  if (validate(document.toJS())) return []
  // That a form does not match is told by what is wrong with it.
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if')
  return errors.map((error) => {
    const [start, end] = placeOf(error, document)
    return {
      line: lineOf(start),
      // A missing key is told where the map begins.
      endLine: error.keyword === 'required' ? lineOf(start) : lineOf(end),
      says: `${error.instancePath || '/'} ${error.message}`,
    }
  })
}

/** Where an editor underlines: the key that should not be there, else the value. */
function placeOf(error: ErrorObject, document: Document.Parsed): readonly [start: number, end: number] {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const params = error.params as Readonly<Record<string, unknown>>
  const key = params.additionalProperty ?? params.propertyName ?? params.property
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  const pairs = (isMap(node) ? node.items : []) as readonly Pair[]
  const found = pairs.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.key ?? node
  const [start = 0, end = start] = (isNode(found) ? found.range : undefined) ?? []
  return [start, end]
}
