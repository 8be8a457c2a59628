import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/2-outline/parse-csv.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'
import { hardText } from '../support/hard-text.ts'

const read = (text: string): ReturnType<typeof parseCsv> =>
  parseCsv(createSourceFile('a.csv', text), createReport())
const textsOf = (text: string): readonly (readonly string[])[] => {
  const grid = read(text)
  return grid === undefined
    ? []
    : [grid.header, ...grid.rows.map(({ cells }) => cells)].map((row) => row.map((cell) => cell.text))
}

describe('a CSV file', () => {
  it('gives what was written, with the place of every cell', () => {
    const cell = fc
      .oneof(
        hardText,
        hardText.map((text) => `${text}\n${text}`),
      )
      .map((text) => `x${text.trim()}`)
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 })
    const style = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      end: fc.constantFrom('\n', '\r\n'),
    })
    fc.assert(
      fc.property(table, style, (rows, { delimiter, end }) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`))
        const text = quoted.map((row) => row.join(delimiter)).join(end)
        expect(textsOf(text)).toEqual(rows.map((row) => row.map((one) => one.trim())))
        const source = createSourceFile('a.csv', text)
        const grid = read(text)!
        const cells = [grid.header, ...grid.rows.map((row) => row.cells)].flat()
        cells.forEach(({ at }, index) => {
          const start = source.lineStarts[at.line - 1]! + at.column - 1
          const end = source.lineStarts[at.endLine - 1]! + at.endColumn - 1
          expect(text.slice(start, end)).toBe(quoted.flat()[index])
        })
      }),
      { seed: 20261123, numRuns: 300 },
    )
  })

  it('parts its cells by what parts its first line', () => {
    expect(textsOf('a;"b,c,d";e\n1;2;3,5')).toEqual([
      ['a', 'b,c,d', 'e'],
      ['1', '2', '3,5'],
    ])
    expect(textsOf('a\tb\n1,0\t2')).toEqual([
      ['a', 'b'],
      ['1,0', '2'],
    ])
    expect(textsOf('\n\na\n1\r2\n')).toEqual([['a'], ['1'], ['2']])
  })

  it('never throws, and tells what it cannot read inside the file', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('"', ',', '\n', '\r\n', 'a', 'ü', '中', ' ', ';'))
          .map((bits) => bits.join('')),
        (text) => {
          const report = createReport()
          const source = createSourceFile('a.csv', text)
          const grid = parseCsv(source, report)
          expect(grid === undefined).toBe(report.hasErrors())
          for (const { at } of report.diagnostics())
            expect(at!.line).toBeLessThanOrEqual(source.lineStarts.length)
        },
      ),
      { seed: 20261123, numRuns: 1000 },
    )
  })

  it('of a single line without end is told in no time', () => {
    const start = performance.now()
    expect(read(`a,b\n${'1,'.repeat(400_000)}`)).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
