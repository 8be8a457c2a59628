// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { EmulatedRegExp } from 'oniguruma-to-es'
import { createHighlighterCoreSync as create, createCssVariablesTheme as createTheme } from 'shiki/core'
import {
  createJavaScriptRegexEngine as createEngine,
  defaultJavaScriptRegexConstructor as translate,
} from 'shiki/engine/javascript'

/*
 * What marp-core 5 takes for Shiki, bundled by `bundle-highlighter.mjs`: Shiki itself, which finds the expressions of the usual
 * languages as JavaScript has them, and translates the others from Oniguruma's as always.
 */
export const createCssVariablesTheme = createTheme

/** @typedef {readonly [typed: string, source: string, flags: string, options?: object]} Translated */

/** @type {Map<string, Translated>} */
const known = new Map()

/** @type {typeof create} */
export const createHighlighterCoreSync = (options) => {
  const highlighter = create(options)
  const load = highlighter.loadLanguageSync
  highlighter.loadLanguageSync = (...grammars) => {
    for (const grammar of /** @type {{ name?: string }[]} */ (grammars.flat(3))) learn(grammar.name ?? '')
    load(...grammars)
  }
  return highlighter
}

/** @type {typeof createEngine} */
export const createJavaScriptRegexEngine = (options) => {
  /** @type {typeof translate} */
  const regexConstructor = (typed) => {
    const found = known.get(typed)
    if (found === undefined) return translate(typed, { target: 'auto' })
    const [, source, flags, emulated] = found
    return emulated === undefined ? new RegExp(source, flags) : new EmulatedRegExp(source, flags, emulated)
  }
  return createEngine({ ...options, regexConstructor })
}

/** @param {string} name */
function learn(name) {
  if (!/^[\w-]+$/.test(name)) return
  const path = new URL(`./expressions/${name}.json`, import.meta.url)
  if (!existsSync(path)) return
  const { v8, expressions } = JSON.parse(readFileSync(path, 'utf8'))
  // What they are translated to goes by what the engine can do.
  if (v8 !== process.versions.v8) return
  for (const translated of expressions) known.set(translated[0], translated)
}
