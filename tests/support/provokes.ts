import { expect, it } from 'vitest'
import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts'
import type { Ended } from './run-lectern.ts'

/** A test that a run tells this code to people; the completeness of the catalogue counts on it. Gives the run to `look`. */
export function provokes(
  code: DiagnosticCode,
  name: string,
  run: () => Promise<Ended>,
  look: (ended: Ended) => void = () => {},
): void {
  it(`${code}: ${name}`, async () => {
    const ended = await run()
    expect(ended.stderr).toContain(`[${code}]`)
    expect(ended.stderr).not.toMatch(/\n\s+at /)
    look(ended)
  })
}
