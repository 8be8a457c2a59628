/**
 * What may stand in an element, in the order that the schema asks for. A name, or a list of names to choose one of, stands
 * at most once; `many` of them any number of times, in the order given.
 */
export type Slot = string | readonly string[] | { readonly many: readonly string[] }

/** `text` is characters; `any` is whatever another specification says. */
export type Content = readonly Slot[] | 'text' | 'any'

/** Elements that may be there again and again, mixed with each other. */
export function many<const Names extends readonly string[]>(...names: Names): { readonly many: Names } {
  return { many: names }
}

/** The names that a content model allows. */
export type NamesIn<C> = C extends readonly (infer S)[]
  ? S extends string
    ? S
    : S extends { readonly many: readonly (infer N extends string)[] }
      ? N
      : S extends readonly (infer N extends string)[]
        ? N
        : never
  : never
