import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml'
import type { Report, SourceFile, SourceRange } from '../diagnostics/model.ts'
import { lineText, rangeAt } from '../diagnostics/source-file.ts'
import type { Conversion } from './conversion.ts'
import { findRunOn } from './find-run-on.ts'
import { findSwallowedTex, inSingleQuotes } from './find-swallowed-tex.ts'
import { findUnprintable } from './find-unprintable.ts'
import { joinWideLines } from './join-wide-lines.ts'
import { depthLimit, findTooDeep } from './measure-depth.ts'
import { mendYaml } from './mend-yaml.ts'
import type { OutlineEntry, OutlineNode } from './node.ts'
import { lexYaml, type YamlDocument } from './parse-yaml.ts'
import { refuseProperties, typedStart } from './refuse-properties.ts'
import { splitParagraphs } from './split-paragraphs.ts'
import { findSwallowed, findUnopened, quoteSpan } from './swallowed.ts'

/**
 * Takes the text of an outline and the keys of the language; gives it as nodes with places, or undefined where it is no
 * YAML (then told why). Slips that can be put right are told, and what was meant is read.
 * Parsed with YAML's failsafe schema: every scalar stays the string that was typed, and the table of the language
 * decides what is a number or a switch. Anchors, aliases and tags are refused (so no alias can multiply anything).
 * A file that holds nothing is `outline/empty`, unless `onEmpty` says otherwise.
 */
export function readYaml(
  source: SourceFile,
  keys: ReadonlySet<string>,
  report: Report,
  onEmpty = (): void => report.add('outline/empty', rangeAt(source, 0, 0)),
): OutlineNode | undefined {
  const tokens = lexYaml(source.text)
  const tooDeep = findTooDeep(tokens)
  if (tooDeep !== undefined) {
    report.add('outline/too-deep', rangeAt(source, tooDeep, tooDeep + 1), { limit: depthLimit })
    return undefined
  }
  const mended = mendYaml({ source, tokens }, keys, report)
  if (mended === undefined) return undefined
  const { document } = mended
  const conversion = {
    source: mended.source,
    place: placeIn(source, mended.source),
    report,
    refused: { count: 0 },
  }
  tellSecondDocument(document, conversion)
  if (document.contents === null || isNothing(document)) {
    onEmpty()
    return undefined
  }
  return convert(document.contents, conversion)
}

/** Lines that were put right are longer than what was typed: places are held inside the typed line. */
function placeIn(typed: SourceFile, mended: SourceFile): Conversion['place'] {
  if (typed === mended) return (start, end) => rangeAt(typed, start, end)
  const lengths = typed.text.split(/\r\n|\n|\r/).map((line) => line.length)
  const hold = (line: number, column: number): number => Math.min(column, (lengths[line - 1] ?? 0) + 1)
  return (start, end) => {
    const at = rangeAt(mended, start, end)
    return { ...at, column: hold(at.line, at.column), endColumn: hold(at.endLine, at.endColumn) }
  }
}

function tellSecondDocument(document: YamlDocument, { place, report }: Conversion): void {
  const second = document.errors.find(({ code }) => code === 'MULTIPLE_DOCS')
  if (second === undefined) return
  const [start] = second.pos
  report.add('outline/several-documents', place(start, start + '---'.length))
}

function isNothing({ contents }: YamlDocument): boolean {
  return isScalar(contents) && contents.source === '' && contents.type === 'PLAIN'
}

function convert(node: ParsedNode | null, conversion: Conversion): OutlineNode {
  if (node === null) return { kind: 'empty', at: conversion.place(0, 0) }
  const isRefused = refuseProperties(node, conversion)
  const [start, end] = spanOf(node, conversion)
  const at = conversion.place(start, end)
  if (isAlias(node)) return { kind: 'empty', at, isTold: true }
  if (isScalar(node)) return convertScalar(node, at, isRefused, conversion)
  const asText = (): string | undefined => quoteSpan(start, end, conversion)
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => convertItem(item as ParsedNode, conversion))
    return { kind: 'list', items, at, asText }
  }
  if (isMap(node)) {
    const entries = readEntries(node.items as Pair<ParsedNode, ParsedNode | null>[], conversion)
    return { kind: 'map', entries, at, asText }
  }
  return { kind: 'empty', at }
}

/** An item; or two, where the dash of the second is missing: then the first key stands twice in one map. */
function convertItem(node: ParsedNode, conversion: Conversion): readonly OutlineNode[] {
  const pairs = isMap(node) && !node.flow ? (node.items as Pair<ParsedNode, ParsedNode | null>[]) : []
  const names = pairs.map(({ key }) => (isScalar(key) ? String(key.source ?? '') : ''))
  const border = findRunOn(names)
  const second = pairs[border ?? 0]?.key
  if (border === undefined || !second) return [convert(node, conversion)]
  const [start, end] = spanOf(node, conversion)
  const middle = spanOf(second, conversion)
  const keyAt = conversion.place(...middle)
  const line = lineText(conversion.source, keyAt.line).trim()
  const hint = 'an item begins with a dash and a space, two letters further left'
  conversion.report.add('outline/duplicate-key', keyAt, { key: names[border], hint, putRight: `- ${line}` })
  const part = (some: typeof pairs, from: number, to: number): OutlineNode => ({
    kind: 'map',
    entries: readEntries(some, conversion),
    at: conversion.place(from, from + conversion.source.text.slice(from, to).trimEnd().length),
    asText: () => undefined,
  })
  return [part(pairs.slice(0, border), start, middle[0]), part(pairs.slice(border), middle[0], end)]
}

function convertScalar(
  node: Scalar.Parsed,
  at: SourceRange,
  isRefused: boolean,
  conversion: Conversion,
): OutlineNode {
  const text = readText(node, conversion.source)
  const isPlain = node.type === 'PLAIN'
  const [start, end] = spanOf(node, conversion)
  if (node.type === 'QUOTE_DOUBLE' && hasEscape([start, end], conversion)) {
    refuseEscaped(text, [start, end], conversion)
    refuseSwallowedTex([start, end], conversion)
  }
  if (text === '' && isRefused) return { kind: 'empty', at, isTold: true }
  if (isPlain && text === '') return { kind: 'empty', at, ...findSwallowed(start, conversion) }
  if (isPlain) refuseHiddenItems([start, end], conversion)
  if (isPlain && text === '~') {
    return { kind: 'empty', at, typed: '~', putRight: quoteSpan(start, end, conversion) }
  }
  if (text === '' && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')) {
    return { kind: 'empty', at, ...findUnopened(start, conversion) }
  }
  return { kind: 'text', text, isPlain, ...splitParagraphs(text, at, conversion.source), at }
}

function readText(node: Scalar.Parsed, source: SourceFile): string {
  const text = String(node.source ?? node.value ?? '')
  const typed = source.text.slice(node.range[0], node.range[1])
  if (node.type === 'BLOCK_LITERAL' || !typed.includes('\n')) return text
  return joinWideLines(text, typed.replace(/^(["'])([\s\S]*)\1$/, '$2'))
}

function readEntries(
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
  conversion: Conversion,
): readonly OutlineEntry[] {
  const seen = new Set<string>()
  const entries: OutlineEntry[] = []
  for (const pair of pairs) {
    const [start, end] = pair.key === null ? [0, 0] : spanOf(pair.key, conversion)
    const keyAt = conversion.place(start, end)
    const key = isScalar(pair.key) ? String(pair.key.source ?? '') : ''
    const isRefused = pair.key !== null && refuseProperties(pair.key, conversion, true)
    if (!isScalar(pair.key)) {
      if (!isRefused) refuseKey(keyAt, conversion)
      continue
    }
    // A merge was told; it is no key.
    if (isRefused && key === '<<') continue
    if (seen.has(key)) {
      conversion.report.add('outline/duplicate-key', keyAt, { key })
      continue
    }
    seen.add(key)
    const value = pair.value === null ? undefined : convert(pair.value, conversion)
    const isEmpty =
      value === undefined || (value.kind === 'empty' && value.typed === undefined && !value.isTold)
    entries.push({
      key,
      keyAt,
      value: isEmpty ? { kind: 'empty', at: keyAt, ...findSwallowed(start, conversion) } : value,
    })
  }
  return entries
}

function refuseKey(at: SourceRange, { report }: Conversion): void {
  report.add('outline/not-yaml', at, {
    problem: 'a key is one word or a short text, not a list or a map',
    hint: 'put text that begins with [ or { in quotation marks',
  })
}

/** `- One`, and below it, deeper, `- Two`: to YAML, that is one text. */
function refuseHiddenItems(
  [start, end]: readonly [number, number],
  { source, place, report }: Conversion,
): void {
  const hidden = /\n[ \t]*([-*] )/.exec(source.text.slice(start, end))
  if (hidden === null) return
  const at = start + hidden.index + hidden[0].length - 2
  report.add('outline/not-yaml', place(at, at + 1), {
    problem: 'to YAML, this line goes on with the text above',
    hint: 'align the dash with those of its neighbors; a second level is `points:` under `- text: …`',
  })
}

function hasEscape([start, end]: readonly [number, number], { source }: Conversion): boolean {
  return source.text.slice(start, end).includes('\\')
}

/** An escape such as `"\f"` may stand for what cannot be shown; the file itself was looked through before. */
function refuseEscaped(text: string, [start, end]: readonly [number, number], conversion: Conversion): void {
  const found = findUnprintable(text)
  if (found === undefined) return
  const hint = 'in "…", a backslash begins an escape: use \'…\' instead, or type two backslashes'
  const putRight = quoteSpan(start, end, conversion)
  const { character } = found
  conversion.report.add('outline/control-character', conversion.place(start, end), {
    character,
    hint,
    putRight,
  })
}

/** `"$\theta$"`: to YAML, that is a dollar, a tab and `heta$`. */
function refuseSwallowedTex([start, end]: readonly [number, number], conversion: Conversion): void {
  const typed = conversion.source.text.slice(start, end)
  const found = findSwallowedTex(typed)
  if (found === undefined) return
  const problem = `in "…", YAML reads \`${found.command}\` as ${found.meaning}`
  const hint = "use '…' instead, or type two backslashes"
  const at = conversion.place(start, end)
  const line = lineText(conversion.source, at.line)
  const putRight = typed.includes('\n') ? undefined : line.replace(typed, () => inSingleQuotes(typed)).trim()
  conversion.report.add('outline/not-yaml', at, { problem, hint, putRight })
}

/** The value's own characters: with what names it before, without the comment and line ends that yaml counts to a block. */
function spanOf(node: ParsedNode, { source }: Conversion): readonly [start: number, end: number] {
  const [start, valueEnd] = node.range
  const typed = source.text.slice(start, valueEnd)
  return [typedStart(node, source), start + typed.trimEnd().length]
}
