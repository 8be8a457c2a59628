// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeExpressions } from './bundle-expressions.mjs'
import { bundleHighlighter, highlighterApart } from './bundle-highlighter.mjs'
import { writePresenter } from './bundle-presenter.mjs'
import { writeSheets } from './bundle-sheets.mjs'

/*
 * Makes `build/`: the command, and the engine that marp-cli loads, each in one file with what it always needs; what is needed
 * now and then in parts beside them (docs/adr/0025-bundle.md). Types are checked by `npm test`.
 */
const root = fileURLToPath(new URL('.', import.meta.url))
const folder = new URL('build/', import.meta.url)

rmSync(folder, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'marp.config.ts'],
  outbase: '.',
  outdir: 'build',
  // Its name tells what is in a part: no run takes half of an older build.
  chunkNames: 'src/parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // No name may change: functions that run in pages are sent as text, and call each other by their names.
  minify: false,
  keepNames: false,
  external: [
    // Three hundred grammars, of which a deck needs one; and KaTeX. marp-core loads them at the first code and formula.
    ...['shiki/langs/*', 'katex'],
    // What Puppeteer would start and download browsers with.
    ...['@puppeteer/browsers', 'chromium-bidi/*', 'ws'],
  ],
  // For packages in CommonJS that ask for modules of Node's.
  banner: {
    js: "import { createRequire as requireOfPart } from 'node:module'\nconst require = requireOfPart(import.meta.url)",
  },
  plugins: [highlighterApart],
  metafile: true,
  logLevel: 'warning',
})

const highlighter = await bundleHighlighter(root, folder)
writePresenter(root, folder)
await writeSheets(root, folder)
await writeExpressions(folder)

// One short file to know the code by: what was measured with it is kept (`src/stages/fit-deck.ts`).
const digest = createHash('sha256')
for (const path of [...Object.keys(metafile.outputs), highlighter].sort())
  digest.update(path).update(readFileSync(new URL(path, import.meta.url)))
writeFileSync(new URL('digest.txt', folder), `${digest.digest('hex')}\n`)
