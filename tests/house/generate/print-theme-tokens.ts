import { readFileSync } from 'node:fs'
import { findTokens } from '../../../src/6-theme/sheet/find-tokens.ts'
import { parseSheet } from '../../../src/6-theme/sheet/parse-sheet.ts'
import { projectFolder } from './project-folder.ts'

const themes = ['lectern', 'slate', 'plain'] as const

/** Prints the tokens that say in lectern.css what they are for, with their values in each theme. */
export function printThemeTokens(): string {
  const sheets = themes.map((name) => readFileSync(`${projectFolder}themes/${name}.css`, 'utf8'))
  const values = sheets.map(readTokens)
  const meanings = readMeanings(sheets[0] ?? '')
  const rows = [...meanings].map(([name, meaning]) => {
    const [own = '', ...others] = values.map((tokens) => tokens.get(name))
    const cells = others.map((value) => (value === undefined ? '' : `\`${value}\``))
    return `| \`--${name}\` | ${meaning} | \`${own}\` | ${cells.join(' | ')} |`
  })
  return [`| token | for | ${themes.join(' | ')} |`, `|${' --- |'.repeat(2 + themes.length)}`, ...rows].join(
    '\n',
  )
}

function readTokens(css: string): ReadonlyMap<string, string> {
  const sheet = parseSheet(css)
  if (sheet.kind === 'broken') throw new Error(`line ${sheet.line}: ${sheet.reason}`)
  return new Map(findTokens(sheet.root, ':root').map(({ name, value }) => [name, value]))
}

/** By token, the comment behind it on its line; contrasts after a comma are of that theme, and left out. */
function readMeanings(css: string): ReadonlyMap<string, string> {
  const lines = css.matchAll(/^ {2}--([\w-]+): [^;]*; *\/\* ([^*]*) \*\/$/gm)
  const entries = [...lines].map(([, name = '', comment = '']) => {
    return [name, comment.replace(/,? [\d.]+$/, '').replaceAll('|', '\\|')] as const
  })
  return new Map(entries.filter(([name, meaning]) => meaning !== '' && !name.startsWith('marp-')))
}
