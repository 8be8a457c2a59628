// @ts-check
import { join } from 'node:path'

/**
 * Puts short ways of ours into the bundle, for what Marpit and markdown-it do at length: `marpit-styles.cjs` for styles of elements,
 * and nothing for links found in words, which Lectern never asks for (20 ms for expressions that find them).
 * @type {import('esbuild').Plugin}
 */
export const bundledMarpit = {
  name: 'bundled-marpit',
  setup: ({ onResolve, initialOptions }) => {
    const ours = (/** @type {string} */ name) => ({ path: join(initialOptions.absWorkingDir ?? '', name) })
    onResolve({ filter: /\/inline_style$/ }, ({ importer }) =>
      /[\\/]marpit[\\/]lib[\\/]/.test(importer) ? ours('marpit-styles.cjs') : undefined,
    )
    onResolve({ filter: /^linkify-it$/ }, () => ours('no-found-links.cjs'))
  },
}
