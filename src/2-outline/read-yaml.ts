import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
} from 'yaml'
import type { Report, SourceFile, SourceRange } from '../diagnostics/model.ts'
import { lineText, rangeAt } from '../diagnostics/source-file.ts'
import { findSwallowedTex } from './find-swallowed-tex.ts'
import { findUnprintable } from './find-unprintable.ts'
import { joinWideLines } from './join-wide-lines.ts'
import { depthLimit, findTooDeep } from './measure-depth.ts'
import type { OutlineEntry, OutlineNode } from './node.ts'
import { putLineRight } from './put-line-right.ts'
import { reportYamlProblems } from './report-yaml-problems.ts'
import { splitParagraphs } from './split-paragraphs.ts'

/**
 * Takes the text of an outline; gives it as nodes with places, or undefined where it is no YAML (then told why).
 * Parsed with YAML's failsafe schema: every scalar stays the string that was typed, and the table of the language
 * decides what is a number or a switch. Anchors, aliases and tags are refused (so no alias can multiply anything).
 * A file that holds nothing is `outline/empty`, unless `onEmpty` says otherwise.
 */
export function readYaml(
  source: SourceFile,
  report: Report,
  onEmpty = (): void => report.add('outline/empty', rangeAt(source, 0, 0)),
): OutlineNode | undefined {
  const tooDeep = findTooDeep(source.text)
  if (tooDeep !== undefined) {
    report.add('outline/too-deep', rangeAt(source, tooDeep, tooDeep + 1), { limit: depthLimit })
    return undefined
  }
  // logLevel 'error': with 'silent', yaml 2.9.1 drops the fault "more than one document".
  const document = parseDocument(source.text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    strict: true,
  })
  if (reportYamlProblems(source, document.errors, report)) return undefined
  if (document.contents === null || isNothing(document)) {
    onEmpty()
    return undefined
  }
  return convert(document.contents, { source, report })
}

interface Conversion {
  readonly source: SourceFile
  readonly report: Report
}

function isNothing(document: Document.Parsed): boolean {
  return isScalar(document.contents) && document.contents.source === '' && document.contents.type === 'PLAIN'
}

function convert(node: ParsedNode | null, conversion: Conversion): OutlineNode {
  const at = placeOf(node, conversion.source)
  if (node === null) return { kind: 'empty', at }
  refuseAnchor(node, at, conversion)
  if (isAlias(node)) return { kind: 'text', text: `*${node.source}`, isPlain: true, at }
  if (isScalar(node)) {
    const text = readText(node, conversion.source)
    const isPlain = node.type === 'PLAIN'
    refuseEscaped(text, at, conversion)
    if (node.type === 'QUOTE_DOUBLE') refuseSwallowedTex(at, node.range, conversion)
    if (isPlain && text === '') return { kind: 'empty', at, putRight: findSwallowed(at, conversion) }
    if (isPlain && text === '~') refuseTilde(at, conversion)
    return { kind: 'text', text, isPlain, ...splitParagraphs(text, at, conversion.source), at }
  }
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => convert(item as ParsedNode, conversion)), at }
  }
  if (isMap(node)) {
    return {
      kind: 'map',
      entries: readEntries(node.items as Pair<ParsedNode, ParsedNode | null>[], conversion),
      at,
    }
  }
  return { kind: 'empty', at }
}

function readText(node: Scalar.Parsed, source: SourceFile): string {
  const text = String(node.source ?? node.value ?? '')
  const typed = source.text.slice(node.range[0], node.range[1]).replace(/^(["'])([\s\S]*)\1$/, '$2')
  return node.type === 'BLOCK_LITERAL' || !typed.includes('\n') ? text : joinWideLines(text, typed)
}

function readEntries(
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
  conversion: Conversion,
): readonly OutlineEntry[] {
  const seen = new Set<string>()
  const entries: OutlineEntry[] = []
  for (const pair of pairs) {
    const keyAt = placeOf(pair.key, conversion.source)
    const key = isScalar(pair.key) ? String(pair.key.source ?? '') : ''
    if (pair.key !== null) refuseAnchor(pair.key, keyAt, conversion)
    if (!isScalar(pair.key)) {
      conversion.report.add('outline/not-yaml', keyAt, {
        problem: 'a key is one word or a short text, not a list or a map',
        hint: 'put text that begins with [ or { in quotation marks',
      })
      continue
    }
    if (seen.has(key)) {
      conversion.report.add('outline/duplicate-key', keyAt, { key })
      continue
    }
    seen.add(key)
    const value =
      pair.value === null ? { kind: 'empty' as const, at: keyAt } : convert(pair.value, conversion)
    const swallowed = { kind: 'empty' as const, at: keyAt, putRight: findSwallowed(keyAt, conversion) }
    entries.push({ key, keyAt, value: value.kind === 'empty' ? swallowed : value })
  }
  return entries
}

const anchorMeanings = {
  alias: 'a reference to another place',
  anchor: 'a name for this place',
  tag: 'the name of a type',
} as const

function refuseAnchor(node: ParsedNode, at: SourceRange, conversion: Conversion): void {
  const typed = (sign: string, name: string): string => `${sign}${name}`
  const found = isAlias(node)
    ? ({ meaning: 'alias', typed: typed('*', node.source) } as const)
    : node.anchor
      ? ({ meaning: 'anchor', typed: typed('&', node.anchor) } as const)
      : node.tag
        ? ({ meaning: 'tag', typed: node.tag.replace(/^(?=[^!])(?:tag:yaml\.org,2002:)?/, '!!') } as const)
        : undefined
  if (found === undefined) return
  const putRight = putLineRight(lineText(conversion.source, at.line))
  const meaning = anchorMeanings[found.meaning]
  conversion.report.add('outline/anchor', at, { typed: found.typed, meaning, putRight })
}

/** `title: # 4 mills`: to YAML, that is a key without a value, and a comment. */
function findSwallowed(at: SourceRange, { source }: Conversion): string | undefined {
  const line = lineText(source, at.line)
  return /^\s*(?:- +)*(?:[^\s:]+: +)?#/.test(line) ? putLineRight(line) : undefined
}

function refuseTilde(at: SourceRange, { source, report }: Conversion): void {
  const problem = '`~` is how YAML writes “nothing”'
  const putRight = putLineRight(lineText(source, at.line))
  report.add('outline/not-yaml', at, { problem, hint: 'put it in quotation marks', putRight })
}

/** An escape such as `"\f"` may stand for what cannot be shown; the file itself was looked through before. */
function refuseEscaped(text: string, at: SourceRange, { source, report }: Conversion): void {
  const found = findUnprintable(text)
  if (found === undefined) return
  const hint = 'in "…", a backslash begins an escape: use \'…\' instead, or type two backslashes'
  const putRight = putLineRight(lineText(source, at.line))
  report.add('outline/control-character', at, { character: found.character, hint, putRight })
}

/** `"$\theta$"`: to YAML, that is a dollar, a tab and `heta$`. */
function refuseSwallowedTex(
  at: SourceRange,
  [start, end]: Scalar.Parsed['range'],
  { source, report }: Conversion,
): void {
  const found = findSwallowedTex(source.text.slice(start, end))
  if (found === undefined) return
  const problem = `in "…", YAML reads \`${found.command}\` as ${found.meaning}`
  const hint = "use '…' instead, or type two backslashes"
  report.add('outline/not-yaml', at, { problem, hint, putRight: putLineRight(lineText(source, at.line)) })
}

/** The value's own characters: without the trailing comment and line ends that yaml counts to a block. */
function placeOf(node: ParsedNode | null, source: SourceFile): SourceRange {
  if (node === null) return rangeAt(source, 0, 0)
  const [start, valueEnd] = node.range
  const typed = source.text.slice(start, valueEnd)
  return rangeAt(source, start, start + typed.trimEnd().length)
}
