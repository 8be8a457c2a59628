import { hash as digest } from 'node:crypto'
import type { LayoutLook } from '../../../6-theme/look-model.ts'

/** Where in the outline words were typed is no matter of what is written. */
function withoutRanges(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'endColumn' in value ? undefined : value
}

/** Gives the hash of what is said as JSON. */
export const hash = (values: readonly unknown[]): string =>
  digest('sha256', JSON.stringify(values, withoutRanges), 'base64url')

/** The same object says the same: nothing is changed once it is made. */
export function once<T extends object>(work: (value: T) => string): (value: T) => string {
  const known = new WeakMap<T, string>()
  return (value) => {
    const text = known.get(value) ?? work(value)
    known.set(value, text)
    return text
  }
}

export const hashPlain = (value: object): string => digest('sha256', JSON.stringify(value), 'base64url')
export const hashLook = once<LayoutLook>(hashPlain)
