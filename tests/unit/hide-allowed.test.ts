import { describe, expect, it } from 'vitest'
import type { Outline } from '../../src/2-outline/model.ts'
import { parseOutline } from '../../src/2-outline/parse-outline.ts'
import { hideAllowed } from '../../src/4-check/hide-allowed.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import type { Report, SourceRange } from '../../src/diagnostics/model.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'

const text = `title: T
lang: en
slides:
  - { title: One, image: { file: ./data/a.png, alt: x }, allow: [check/uncited, fit/not-measured] }
  - { title: Two, points: [x], allow: check/uncited }
`

const at = (line: number, column: number, file = 'content/t/outline.yaml'): SourceRange => ({
  ...{ file, line, column, endLine: line, endColumn: column + 1 },
})

function read(): { readonly outline: Outline; readonly report: Report } {
  const report = createReport()
  const outline = parseOutline(createSourceFile('content/t/outline.yaml', text), report)
  if (outline === undefined) throw new Error('the outline cannot be read')
  return { outline, report }
}

const tell = (
  outline: Outline,
  report: Report,
  isMeasured = false,
): readonly (string | number | undefined)[][] =>
  hideAllowed(outline, report, { isMeasured }).map(({ code, at: place }) => [code, place?.file, place?.line])

describe('what a slide allows', () => {
  it('is hidden in the slide and in the files that it names, and nowhere else', () => {
    const { outline, report } = read()
    report.add('check/uncited', at(4, 7))
    report.add('check/uncited', at(5, 14))
    report.add('check/uncited', at(3, 1, 'content/t/data/a.png'))
    report.add('check/uncited', at(3, 1, 'content/t/data/b.png'))
    report.add('check/uncited', at(3, 1))
    report.add('check/over-time', at(4, 7), { what: 'x', takes: 2, has: 1, hint: 'x' })
    report.add('check/uncited', undefined)
    expect(tell(outline, report)).toEqual([
      ['check/uncited', undefined, undefined],
      ['check/uncited', 'content/t/data/b.png', 3],
      ['check/uncited', 'content/t/outline.yaml', 3],
      ['check/over-time', 'content/t/outline.yaml', 4],
    ])
  })

  it('is told where it hides nothing, but not what could not be seen', () => {
    const { outline, report } = read()
    report.add('check/uncited', at(5, 14))
    const file = 'content/t/outline.yaml'
    expect(tell(outline, report)).toEqual([['outline/unused-allow', file, 4]])
    const measured = read()
    measured.report.add('check/uncited', at(5, 14))
    expect(tell(measured.outline, measured.report, true)).toEqual([
      ['outline/unused-allow', file, 4],
      ['outline/unused-allow', file, 4],
    ])
    const broken = read()
    broken.report.add('deck/no-title', at(5, 5), { kind: 'points' })
    expect(tell(broken.outline, broken.report)).toEqual([['deck/no-title', file, 5]])
  })

  it('is never an error, whatever its code', () => {
    const { outline, report } = read()
    report.add('deck/no-title', at(4, 7), { kind: 'image' })
    const [slide, ...others] = outline.slides
    if (slide === undefined) throw new Error('there are two slides')
    const sly = { ...slide, allow: [{ text: 'deck/no-title', at: at(4, 70) }] }
    expect(tell({ ...outline, slides: [sly, ...others] }, report)).toEqual([
      ['deck/no-title', 'content/t/outline.yaml', 4],
    ])
  })
})
