import { kinds } from './kinds/table-of-kinds.ts'

const isBody = (key: string): boolean => Object.hasOwn(kinds, key)

/**
 * Takes the keys of an item; gives where a second item begins that has no dash: where the first key stands again, or
 * `title` does, with a body before it and a body after it.
 */
export function findRunOn(keys: readonly string[]): number | undefined {
  const again = keys.findIndex(
    (key, index) => index > 0 && (key === keys[0] || key === 'title') && keys.indexOf(key) < index,
  )
  const rest = again < 0 ? [] : keys.slice(again)
  const isTwo = rest.length > 1 && rest.some(isBody) && keys.slice(0, again).some(isBody)
  return isTwo ? again : undefined
}
