import type { Report, SourceFile, SourceRange } from '../diagnostics/model.ts'
import { rangeAt } from '../diagnostics/source-file.ts'
import { suggest } from '../diagnostics/suggest.ts'
import { gatherSheets, type Sheets, type ThemeFiles } from './gather-sheets.ts'
import { settleSheet, type TalkFiles, tellUnread } from './settle-sheet.ts'
import { findImports } from './sheet/find-imports.ts'
import { parseSheet } from './sheet/parse-sheet.ts'
import type { SheetRoot } from './sheet/sheet-root.ts'
import { readSlideStyle } from './sheet/slide-style.ts'

interface Known extends ThemeFiles {
  readonly talk: TalkFiles
  /** The names of Lectern's themes, and those with Marp's. */
  readonly themes: readonly string[]
  readonly known: readonly string[]
}

/**
 * Takes the path of a CSS file of the talk; adds its sheet, after all that it imports, to `sheets`, and gives its name and
 * its CSS as Marp takes it: with a name and sizes where it says none, with all that it shows inside. Reports its faults.
 */
export async function loadTalkTheme(
  path: string,
  at: SourceRange | undefined,
  files: Known,
  sheets: Sheets,
  report: Report,
): Promise<{ readonly name: string; readonly css: string } | undefined> {
  const read = await files.talk.readSheet(path)
  if (read.kind !== 'read') {
    tellUnread(read, path, at, report)
    return undefined
  }
  const errors = countErrors(report)
  const settled = await settleSheet(read.file, path, files.talk, report)
  const parsed = parseSheet(settled)
  if (countErrors(report) > errors || parsed.kind === 'broken') return undefined
  for (const imported of findImports(parsed.root)) {
    const place = placeOfImport(read.file, imported.name) ?? at
    if (files.known.includes(imported.name)) {
      const reason = await gatherSheets(imported.name, [], sheets, files)
      if (reason !== undefined) report.add('theme/broken', at, { theme: imported.name, reason })
    } else {
      const suggestion = suggest(imported.name, files.known)
      report.add('theme/import-unknown', place, { theme: imported.name, themes: files.known, suggestion })
    }
  }
  if (countErrors(report) > errors) return undefined
  const name = chooseName(read.file.text, path, files.known)
  const roots = [...[...sheets.values()].map(({ root }) => root), parsed.root]
  const css = `/*\n * @theme ${name}\n${supplySizes(roots)} */\n${settled}`
  sheets.set(name, { css, root: parsed.root, fonts: new Map() })
  return { name, css }
}

function countErrors(report: Report): number {
  return report.diagnostics().filter(({ severity }) => severity === 'error').length
}

function placeOfImport(source: SourceFile, name: string): SourceRange | undefined {
  const parsed = parseSheet(source.text)
  if (parsed.kind === 'broken') return undefined
  const rule = findImports(parsed.root).find((one) => one.name === name)?.rule
  const start = rule?.source?.start?.offset
  return start === undefined ? undefined : rangeAt(source, start, rule?.source?.end?.offset ?? start)
}

/** Its own name, unless another theme has it; without one, that of its file. */
function chooseName(text: string, path: string, known: readonly string[]): string {
  const typed = /@theme\s+([\w-]+)/.exec(text)?.[1]
  const stem = (path.split('/').at(-1) ?? '').replace(/\.css$/i, '').replace(/[^\w-]+/g, '-')
  const name = typed ?? stem
  return known.includes(name) || name === '' ? `${name}-own` : name
}

/** The engine gives slides the shape of the outline's `size:` only by what a theme says of it. */
function supplySizes(roots: readonly SheetRoot[]): string {
  const comments = roots.flatMap((root) => {
    const texts: string[] = []
    root.walkComments(({ text }) => {
      texts.push(text)
    })
    return texts
  })
  const style = readSlideStyle(roots)
  const typed = /^([\d.]+)px$/.exec(style.valuesOf('slide', 'height').at(-1) ?? '')?.[1]
  const heightPx = Number(typed ?? 720)
  return (['16:9', '4:3'] as const)
    .filter((size) => !comments.some((text) => new RegExp(`@size\\s+${size}\\s`).test(text)))
    .map((size) => {
      const [width = 1, height = 1] = size.split(':').map(Number)
      return ` * @size ${size} ${Math.round((heightPx * width) / height)}px ${heightPx}px\n`
    })
    .join('')
}
