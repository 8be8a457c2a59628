import { catalogue } from './diagnostics/catalogue.ts'
import type { Diagnostic } from './diagnostics/model.ts'

/** 0 clean, 1 the input is at fault, 2 the call or the machine is; warnings count only where the run is strict. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], isStrict: boolean): 0 | 1 | 2 {
  const counted = diagnostics.filter((diagnostic) => isStrict || diagnostic.severity === 'error')
  if (counted.length === 0) return 0
  const blames = counted.map((diagnostic) => catalogue[diagnostic.code as keyof typeof catalogue].blame)
  return blames.includes('machine') ? 2 : 1
}
