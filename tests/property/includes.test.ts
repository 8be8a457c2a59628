import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { findIncludes } from '../../src/2-outline/includes/find-includes.ts'
import type { IncludedFile } from '../../src/2-outline/model.ts'
import { parseOutline } from '../../src/2-outline/parse-outline.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import type { Diagnostic } from '../../src/diagnostics/model.ts'
import { createSourceFile, lineText } from '../../src/diagnostics/source-file.ts'
import { aFewSlides, anyOutline } from '../support/any-outline.ts'

type Files = Readonly<Record<string, string>>

function parse(files: Files): { readonly outline: unknown; readonly diagnostics: readonly Diagnostic[] } {
  const report = createReport()
  const read = Object.entries(files).map(
    ([name, text]) => [name, { kind: 'read', source: createSourceFile(name, text) }] as const,
  )
  const source = createSourceFile('outline.yaml', files['outline.yaml'] ?? '')
  const outline = parseOutline(source, report, { includes: new Map<string, IncludedFile>(read) })
  return { outline, diagnostics: report.diagnostics() }
}

const inLines = (value: unknown): string => stringify(value, { lineWidth: 80, aliasDuplicateObjects: false })

/** Without the ranges, which tell where in which file something stands. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  if ('endColumn' in value) return undefined
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPlaces(inner)]))
}

/** The outline with its slides from `from` to `to` in a file of their own, bare or under `slides`. */
function split(outline: { slides: readonly object[] }, from: number, to: number, isBare: boolean): Files {
  const part = outline.slides.slice(from, to)
  const slides = [...outline.slides.slice(0, from), { include: './part.yaml' }, ...outline.slides.slice(to)]
  return {
    'outline.yaml': inLines({ ...outline, slides }),
    'part.yaml': inLines(isBare ? part : { slides: part }),
  }
}

const cut = fc.tuple(
  fc.double({ min: 0, max: 0.99, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
)

describe('an outline in two files', () => {
  it('is the same outline as in one', () => {
    fc.assert(
      fc.property(anyOutline, cut, fc.boolean(), (outline, [start, length], isBare) => {
        const from = Math.floor(start * outline.slides.length)
        const to = from + 1 + Math.floor(length * (outline.slides.length - from - 1))
        const files = split(outline, from, to, isBare)
        expect(findIncludes(createSourceFile('outline.yaml', files['outline.yaml'] ?? ''))).toContain(
          'part.yaml',
        )
        const whole = parse({ 'outline.yaml': inLines(outline) })
        const parts = parse(files)
        expect(withoutPlaces(parts.outline)).toEqual(withoutPlaces(whole.outline))
        expect(parts.diagnostics.map(({ code }) => code)).toEqual(whole.diagnostics.map(({ code }) => code))
      }),
      { numRuns: 25, seed: 20261124 },
    )
  })

  it('with bytes cut anywhere in either never throws, and every fault lies inside its file', () => {
    const at = fc.double({ min: 0, max: 1, noNaN: true })
    const edit = fc.record({ at, cut: fc.integer({ min: 0, max: 30 }), isPart: fc.boolean() })
    fc.assert(
      fc.property(aFewSlides, edit, (outline, { at, cut, isPart }) => {
        const files = split(outline, 0, outline.slides.length, true)
        const name = isPart ? 'part.yaml' : 'outline.yaml'
        const text = files[name] ?? ''
        const start = Math.floor(at * text.length)
        const edited: Files = { ...files, [name]: text.slice(0, start) + text.slice(start + cut) }
        for (const place of parse(edited).diagnostics.flatMap(({ at, related }) => [
          at,
          ...related.map((one) => one.at),
        ])) {
          const source = createSourceFile(
            '',
            edited[place?.file ?? ''] ?? expect.fail(`no file ${place?.file}`),
          )
          expect(place?.line).toBeLessThanOrEqual(source.lineStarts.length)
          expect(place?.column).toBeLessThanOrEqual(lineText(source, place?.line ?? 0).length + 1)
        }
      }),
      { numRuns: 150, seed: 20261124 },
    )
  })
})
