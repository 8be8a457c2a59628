import { kinds } from './kinds/table-of-kinds.ts'

const isBody = (key: string): boolean => Object.hasOwn(kinds, key)

/**
 * Takes the keys of an item; gives where a second item begins that has no dash: where the first key stands again, or
 * `title` does, with a body after it, and one before it.
 */
export function findRunOn(keys: readonly string[]): number | undefined {
  const again = keys.findIndex(
    (key, index) => index > 0 && (key === keys[0] || key === 'title') && keys.indexOf(key) < index,
  )
  const rest = again < 0 ? [] : keys.slice(again)
  const before = keys.slice(0, again)
  // A mistyped body is none; then several keys that stand again say the same.
  const isWhole = before.some(isBody) || rest.filter((key) => before.includes(key)).length > 1
  const isTwo = rest.length > 1 && rest.some(isBody) && isWhole
  return isTwo ? again : undefined
}
