// @ts-check
import { dirname, join } from 'node:path'

/** marp-core 5.0.2 asks for these by `require`, at the first code. */
const asked = /^shiki\/(?:core|engine\/javascript)$/
const ours = 'highlighter.mjs'

/**
 * Puts what colors code into the bundle, without grammars, and `highlighter.mjs` between marp-core and Shiki. The translator of
 * expressions is Shiki's own: it is no dependency of this project.
 * @type {import('esbuild').Plugin}
 */
export const bundledHighlighter = {
  name: 'bundled-highlighter',
  setup: ({ onResolve, resolve, initialOptions }) => {
    const highlighter = join(initialOptions.absWorkingDir ?? '', ours)
    onResolve({ filter: asked }, ({ importer }) =>
      importer === highlighter ? undefined : { path: highlighter },
    )
    onResolve({ filter: /^oniguruma-to-es$/ }, async ({ path, kind, importer, resolveDir }) => {
      if (importer !== highlighter) return undefined
      const engine = await resolve('shiki/engine/javascript', { kind, importer, resolveDir })
      const inner = await resolve('@shikijs/engine-javascript', { kind, resolveDir: dirname(engine.path) })
      return resolve(path, { kind, resolveDir: dirname(inner.path) })
    })
  },
}
