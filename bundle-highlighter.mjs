// @ts-check
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
    stdin: {
      contents: "export * from 'shiki/core'\nexport * from 'shiki/engine/javascript'",
      resolveDir: root,
    },
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
