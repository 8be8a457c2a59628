// @ts-check
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Beside the parts of the command: what asks for it there stands in one of them. */
const name = './highlighter.cjs'

/** marp-core 5.0.2 asks for these by `require`, at the first code. */
const asked = /^shiki\/(?:core|engine\/javascript)$/

/**
 * Sends marp-core to the file below for what colors code.
 * @type {import('esbuild').Plugin}
 */
export const highlighterApart = {
  name: 'highlighter-apart',
  setup: ({ onResolve }) => onResolve({ filter: asked }, () => ({ path: name, external: true })),
}

/**
 * Shiki's own: it is no dependency of this project.
 * @type {import('esbuild').Plugin}
 */
const translatorOfShiki = {
  name: 'translator-of-shiki',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^oniguruma-to-es$/ }, async ({ path, kind, pluginData, resolveDir }) => {
      if (pluginData === translatorOfShiki) return undefined
      const engine = await resolve('shiki/engine/javascript', { kind, resolveDir })
      const inner = await resolve('@shikijs/engine-javascript', { kind, resolveDir: dirname(engine.path) })
      return resolve(path, { kind, resolveDir: dirname(inner.path), pluginData: translatorOfShiki })
    }),
}

/**
 * Puts what colors code into one file, without grammars: it is sixty small modules, which take twice as long to find and to read
 * as to run. A file of its own, since a deck without code does without it. Gives its path from the root.
 * @param {string} root
 * @param {URL} folder
 * @returns {Promise<string>}
 */
export async function bundleHighlighter(root, folder) {
  const outfile = fileURLToPath(new URL(`src/parts/${name}`, folder))
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['highlighter.mjs'],
    plugins: [translatorOfShiki],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifyWhitespace: true,
    metafile: true,
    logLevel: 'warning',
  })
  return Object.keys(metafile.outputs)[0] ?? ''
}
