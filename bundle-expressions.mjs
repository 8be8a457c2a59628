// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { defaultJavaScriptRegexConstructor as translate } from 'shiki/engine/javascript'

/** Those of most lectures; each brings the languages that stand in it. C++ would take longer than all of them. */
const languages = ['python', 'javascript', 'java', 'c', 'r', 'sql', 'shellscript', 'html', 'json']

const places = new Set(['match', 'begin', 'end', 'while'])

/**
 * Translates the expressions of the usual languages into JavaScript's, which takes a third of the time that the first code on a
 * slide takes; those that depend on the text before are left to whoever colors it. `highlighter.mjs` reads them.
 * @param {URL} folder
 */
export async function writeExpressions(folder) {
  /** @type {Map<string, readonly unknown[] | undefined>} */
  const translated = new Map()
  mkdirSync(new URL('expressions/', folder))
  for (const language of languages) {
    const { default: grammars } = await import(`shiki/langs/${language}.mjs`)
    for (const grammar of grammars) {
      const expressions = [...new Set(listExpressions(grammar))].flatMap((typed) => {
        if (!translated.has(typed)) translated.set(typed, translateOne(typed))
        return translated.get(typed) ?? []
      })
      const text = JSON.stringify({ v8: process.versions.v8, expressions })
      writeFileSync(new URL(`expressions/${grammar.name}.json`, folder), `${text}\n`)
    }
  }
}

/**
 * @param {string} typed
 * @returns {readonly unknown[] | undefined} In a list of its own, as `flatMap` takes it.
 */
function translateOne(typed) {
  try {
    const expression = /** @type {RegExp & { rawOptions?: object }} */ (translate(typed, { target: 'auto' }))
    const { source, flags, rawOptions } = expression
    return [[typed, source, flags, ...(rawOptions === undefined ? [] : [rawOptions])]]
  } catch {
    return undefined
  }
}

/**
 * @param {unknown} part
 * @returns {readonly string[]}
 */
function listExpressions(part) {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'string' && places.has(name) ? [value] : listExpressions(value),
  )
}
