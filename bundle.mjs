// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeExpressions } from './bundle-expressions.mjs'
import { writeFonts } from './bundle-fonts.mjs'
import { bundledHighlighter } from './bundle-highlighter.mjs'
import { writeLayouts } from './bundle-layouts.mjs'
import { bundledMarpit } from './bundle-marpit.mjs'
import { writePresenter } from './bundle-presenter.mjs'
import { bundledPuppeteer } from './bundle-puppeteer.mjs'
import { writeSheets } from './bundle-sheets.mjs'
import { spellInAscii } from './spell-in-ascii.mjs'

/*
 * Makes `build/`: the command in one script, what starts it, the engine that marp-cli loads, and what V8 makes of the script
 * (docs/adr/0025-bundle.md, docs/adr/0028-compiled-code.md). Types are checked by `npm test`.
 */
const root = fileURLToPath(new URL('.', import.meta.url))
const folder = new URL('build/', import.meta.url)
const digestFile = new URL('digest.txt', folder)
const codeFile = new URL(`code-${process.versions.v8}-${process.arch}.bin`, folder)

const before = existsSync(codeFile)
  ? { digest: readFileSync(digestFile, 'utf8'), code: readFileSync(codeFile) }
  : undefined
rmSync(folder, { recursive: true, force: true })

/** @satisfies {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
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
  plugins: [bundledHighlighter, bundledMarpit, bundledPuppeteer],
  // Node has them since 10; esbuild thinks of the newest Unicode, and would make each expression anew whenever it is used.
  supported: { 'regexp-unicode-property-escapes': true },
  logLevel: 'warning',
}
/** What marp-cli reads, and what makes the sheets that are kept. */
const forMarpCli = `
export { config as default } from './src/engine/config-for-marp-cli.ts'
export { createEngine } from './src/engine/create-engine.ts'
`
await build({
  ...shared,
  entryPoints: ['src/cli.ts'],
  outfile: 'build/lectern.cjs',
  format: 'cjs',
  // What is imported when it is needed is run when it is needed, here too.
  define: { 'import.meta.url': 'moduleUrl' },
  // A function, as which `src/start.ts` calls it.
  banner: { js: '(function (require, moduleUrl) {' },
  footer: { js: '})' },
})
const commandFile = new URL('lectern.cjs', folder)
writeFileSync(commandFile, spellInAscii(readFileSync(commandFile, 'utf8')))
await build({ ...shared, entryPoints: ['src/start.ts'], outfile: 'build/src/cli.js', format: 'esm' })
await build({
  ...shared,
  stdin: { contents: forMarpCli, resolveDir: root },
  outfile: 'build/marp.config.js',
  format: 'esm',
  // For packages in CommonJS that ask for modules of Node's.
  banner: {
    js: "import { createRequire as requireOfPart } from 'node:module'\nconst require = requireOfPart(import.meta.url)",
  },
})

writePresenter(root, folder)
await writeSheets(root, folder)
await writeFonts(root, folder)
await writeExpressions(folder)
await writeLayouts(root, folder)

// One short file to know the code by: what was measured with it is kept (`src/stages/fit-deck.ts`).
const digest = createHash('sha256')
for (const name of ['lectern.cjs', 'src/cli.js', 'marp.config.js'])
  digest.update(name).update(readFileSync(new URL(name, folder)))
const digestLine = `${digest.digest('hex')}\n`
writeFileSync(digestFile, digestLine)
writeFileSync(new URL('digests.json', folder), JSON.stringify(digestAll()))

if (before?.digest === digestLine) writeFileSync(codeFile, before.code)
else keepCode()

/** Sizes and digests of what is there by now, which takes long to read (`src/io/digest-package.ts`). */
function digestAll() {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(
    paths.map((path) => {
      const bytes = readFileSync(path)
      const digest = createHash('sha256').update(bytes).digest('hex')
      return [relative(fileURLToPath(folder), path).replaceAll('\\', '/'), [bytes.length, digest]]
    }),
  )
}

/** Builds the first talk, all formats, so that V8 compiles what a build needs. Without a talk or a browser there is less to keep. */
function keepCode() {
  const scratch = mkdtempSync(join(tmpdir(), 'lectern-code-'))
  try {
    // A build writes the lock beside the outline.
    cpSync(join(root, 'content/win-win-cooperation'), join(scratch, 'talk'), { recursive: true })
    const typed = ['build', '--no-cache', '--out', join(scratch, 'out'), join(scratch, 'talk')]
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'keep-code.mjs'), fileURLToPath(codeFile), ...typed],
      { encoding: 'utf8' },
    )
    if (!existsSync(codeFile))
      process.stderr.write(`V8's code was not kept (exit code ${status}): ${stderr}\n`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
