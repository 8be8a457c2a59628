import { describe, expect, it } from 'vitest'
import { createReport } from '../../src/diagnostics/collect-report.ts'

const at = (file: string, line: number, column: number) => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column,
})

describe('createReport', () => {
  it('sorts by file, line, column and code, and keeps each fault once', () => {
    const report = createReport()
    report.add('outline/tab', at('b', 1, 1))
    report.add('outline/tab', at('a', 10, 1))
    report.add('outline/tab', at('a', 9, 2))
    report.add('outline/empty', at('a', 9, 2))
    report.add('call/no-talks', undefined)
    report.add('outline/tab', at('a', 9, 1))
    report.add('outline/tab', at('a', 9, 1))
    const order = report
      .diagnostics()
      .map(({ code, at: place }) => `${place?.file} ${place?.line}:${place?.column} ${code}`)
    expect(order).toEqual([
      'undefined undefined:undefined call/no-talks',
      'a 9:1 outline/tab',
      'a 9:2 outline/empty',
      'a 9:2 outline/tab',
      'a 10:1 outline/tab',
      'b 1:1 outline/tab',
    ])
  })

  it('shows control characters and overrides of direction, and sends none to a terminal', () => {
    const report = createReport()
    report.add('outline/unknown-key', undefined, {
      key: 'a\u001b[31m\u202e\u0007\u009b',
      where: 'x',
      keys: ['\u0000'],
    })
    expect(report.diagnostics()[0]).toMatchObject({
      message: 'there is no key `a\\u001b[31m\\u202e\\u0007\\u009b` in x',
      hint: 'keys are `\\u0000`',
    })
  })

  it('tells errors from warnings', () => {
    const report = createReport()
    report.add('outline/no-lang', undefined)
    expect(report.hasErrors()).toBe(false)
    report.add('outline/empty', undefined)
    expect(report.hasErrors()).toBe(true)
  })
})
