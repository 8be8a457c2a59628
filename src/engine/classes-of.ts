import type { Token } from './markdown-it-model.ts'

/** The classes that Lectern gives a slide, of the token that begins it. */
export const classesOf = (token: Token): readonly string[] =>
  String(token.meta?.marpitDirectives?.class ?? '').split(/\s+/)
