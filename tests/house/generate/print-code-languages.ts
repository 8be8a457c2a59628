import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bundledLanguagesInfo } from 'shiki/langs'

const plugin = createRequire(import.meta.url).resolve('@marp-team/marp-core/plugins/shiki')

/** Diagrams in all Marp tools with their plugin for them; marp-core 5.0.2 also marks the wrong lines of it. */
const drawn: readonly string[] = ['mermaid', 'mmd']

/** Prints src/3-deck/code-languages.ts: the names that marp-core's plugin takes and Shiki has a grammar for. */
export function printCodeLanguages(): string {
  return [
    '// Printed by `npm run generate` from what marp-core and Shiki have installed.',
    '',
    '/** Names and short names of the languages that code can be colored in. */',
    'export const codeLanguages: readonly string[] = [',
    ...listNames().map((name) => `  '${name}',`),
    ']',
    '',
  ].join('\n')
}

/** Prints the same names for people. */
export function listCodeLanguages(): string {
  return listNames()
    .map((name) => `\`${name}\``)
    .join(' ')
}

function listNames(): readonly string[] {
  const known = readPluginNames()
  const names = bundledLanguagesInfo.flatMap(({ id, aliases }) => [id, ...(aliases ?? [])])
  return [...new Set(names)].filter((name) => known.has(name) && !drawn.includes(name)).sort()
}

/** marp-core 5 keeps the table of names to itself, in the one file that its plugin's entry loads. */
function readPluginNames(): ReadonlySet<string> {
  const file = /require\(["'`]([^"'`]*\/shiki-[^"'`]+)["'`]\)/.exec(readFileSync(plugin, 'utf8'))?.[1]
  if (file === undefined) throw new Error('the entry of marp-core’s Shiki plugin is not built as expected')
  const source = readFileSync(join(dirname(plugin), file), 'utf8')
  const table = /\{("1c":`[^}]*)\}/.exec(source)?.[1] ?? ''
  return new Set(
    [...table.matchAll(/(?:"([^"]+)"|([^\s,"`:]+)):`/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
  )
}
