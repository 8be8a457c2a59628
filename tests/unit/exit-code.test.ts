import { describe, expect, it } from 'vitest'
import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { exitCodeOf } from '../../src/exit-code.ts'

function codeOf(codes: readonly DiagnosticCode[], isStrict: boolean): number {
  const report = createReport()
  for (const code of codes) report.add(code, undefined, { kinds: [], keys: [] })
  return exitCodeOf(report.diagnostics(), isStrict)
}

describe('exitCodeOf', () => {
  it.each<readonly [codes: readonly DiagnosticCode[], code: number, strict: number]>([
    [[], 0, 0],
    [['check/uncited'], 0, 1],
    [['fit/not-measured'], 0, 2],
    [['export/edited-by-hand'], 0, 1],
    [['outline/empty'], 1, 1],
    [['outline/empty', 'check/uncited'], 1, 1],
    [['export/no-browser'], 2, 2],
    [['outline/empty', 'export/not-writable'], 2, 2],
    [['call/unknown-talk'], 2, 2],
    [['outline/empty', 'fit/not-measured'], 1, 2],
  ])('%j: %i, strict %i', (codes, code, strict) => {
    expect(codeOf(codes, false)).toBe(code)
    expect(codeOf(codes, true)).toBe(strict)
  })
})
