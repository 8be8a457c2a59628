import type { SourceFile, SourceRange } from '../diagnostics/model.ts'
import { lineText } from '../diagnostics/source-file.ts'
import type { Conversion } from './conversion.ts'
import { findRunOn } from './find-run-on.ts'
import { findSwallowedTex, inSingleQuotes } from './find-swallowed-tex.ts'
import { findUnprintable } from './find-unprintable.ts'
import { joinWideLines } from './join-wide-lines.ts'
import type { OutlineEntry, OutlineNode } from './node.ts'
import { refuseProperties } from './refuse-properties.ts'
import { splitParagraphs } from './split-paragraphs.ts'
import { findSwallowed, findUnopened, quoteSpan } from './swallowed.ts'
import type { YamlNode, YamlPair, YamlScalar } from './yaml/yaml-node.ts'

/**
 * Takes YAML, whoever read it; gives it as nodes with places in the file. Reports what is YAML and no outline: anchors,
 * aliases, tags, keys that stand twice or are no text, escapes that swallow something.
 */
export function convertYaml(node: YamlNode, conversion: Conversion): OutlineNode {
  const isRefused = refuseProperties(node, conversion)
  const [start, end] = spanOf(node)
  const at = conversion.place(start, end)
  if (node.kind === 'alias') return { kind: 'empty', at, isTold: true }
  if (node.kind === 'scalar') return convertScalar(node, at, isRefused, conversion)
  const asText = (): string | undefined => quoteSpan(start, end, conversion)
  if (node.kind === 'list') {
    const items = node.items.flatMap((item) => convertItem(item, conversion))
    return { kind: 'list', items, at, asText }
  }
  return { kind: 'map', entries: readEntries(node.pairs, conversion), at, asText }
}

/** An item; or two, where the dash of the second is missing: then the first key stands twice in one map. */
function convertItem(node: YamlNode, conversion: Conversion): readonly OutlineNode[] {
  const pairs = node.kind === 'map' && !node.isFlow ? node.pairs : []
  const names = pairs.map(({ key }) => (key?.kind === 'scalar' ? key.text : ''))
  const border = findRunOn(names)
  const second = pairs[border ?? 0]?.key
  if (border === undefined || second === undefined) return [convertYaml(node, conversion)]
  const [start, end] = spanOf(node)
  const middle = spanOf(second)
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
  node: YamlScalar,
  at: SourceRange,
  isRefused: boolean,
  conversion: Conversion,
): OutlineNode {
  const text = readText(node, conversion.source)
  const isPlain = node.style === 'plain'
  const [start, end] = spanOf(node)
  if (node.style === 'double' && hasEscape([start, end], conversion)) {
    refuseEscaped(text, [start, end], conversion)
    refuseSwallowedTex([start, end], conversion)
  }
  if (text === '' && isRefused) return { kind: 'empty', at, isTold: true }
  if (isPlain && text === '') return { kind: 'empty', at, ...findSwallowed(start, conversion) }
  if (isPlain) refuseHiddenItems([start, end], conversion)
  if (isPlain && text === '~') {
    return { kind: 'empty', at, typed: '~', putRight: quoteSpan(start, end, conversion) }
  }
  if (text === '' && (node.style === 'literal' || node.style === 'folded')) {
    return { kind: 'empty', at, ...findUnopened(start, conversion) }
  }
  return { kind: 'text', text, isPlain, ...splitParagraphs(text, at, conversion.source), at }
}

function readText({ text, style, start, end }: YamlScalar, source: SourceFile): string {
  const typed = source.text.slice(start, end)
  if (style === 'literal' || !typed.includes('\n')) return text
  return joinWideLines(text, typed.replace(/^(["'])([\s\S]*)\1$/, '$2'))
}

function readEntries(pairs: readonly YamlPair[], conversion: Conversion): readonly OutlineEntry[] {
  const seen = new Set<string>()
  const entries: OutlineEntry[] = []
  for (const pair of pairs) {
    const [start, end] = pair.key === undefined ? [0, 0] : spanOf(pair.key)
    const keyAt = conversion.place(start, end)
    const key = pair.key?.kind === 'scalar' ? pair.key.text : ''
    const isRefused = pair.key !== undefined && refuseProperties(pair.key, conversion, true)
    if (pair.key?.kind !== 'scalar') {
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
    const value = pair.value === undefined ? undefined : convertYaml(pair.value, conversion)
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

/** A node with what names it before. */
function spanOf({ typedStart, start, end }: YamlNode): readonly [start: number, end: number] {
  return [typedStart ?? start, end]
}
