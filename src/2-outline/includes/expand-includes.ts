import { posix } from 'node:path'
import type { RelatedPlace, Report, SourceRange } from '../../diagnostics/model.ts'
import { type IncludedFile, includeLimits } from '../model.ts'
import type { OutlineNode } from '../node.ts'
import { include, isInclude, type MapNode, nameOfInclude } from './include-entry.ts'
import { readPart } from './read-part.ts'

/** A file that is being included, and where it is asked for. */
interface Link {
  readonly name: string
  readonly typed: string
  readonly at: SourceRange
}

interface Expansion {
  readonly files: ReadonlyMap<string, IncludedFile>
  readonly report: Report
  /** Each file is read once, however often it is included. */
  readonly parts: Map<string, readonly OutlineNode[] | undefined>
  readonly count: { includes: number; slides: number }
}

/**
 * Takes an outline as nodes, and the files that it includes by their names; gives it with their slides in the place of each
 * `include:`, every node with its place in its own file. Reports `outline/include-*` and what is wrong in the files.
 * What cannot be included stays as it is: the reader of slides passes over it.
 */
export function expandIncludes(
  root: MapNode,
  files: ReadonlyMap<string, IncludedFile>,
  report: Report,
): MapNode {
  const expansion: Expansion = { files, report, parts: new Map(), count: { includes: 0, slides: 0 } }
  const start: Link = { name: posix.basename(root.at.file), typed: '', at: root.at }
  const entries = root.entries.map((entry) =>
    entry.key === 'slides' && entry.value.kind === 'list'
      ? { ...entry, value: { ...entry.value, items: expandAll(entry.value.items, [start], expansion) } }
      : entry,
  )
  return { ...root, entries }
}

function expandAll(
  items: readonly OutlineNode[],
  chain: readonly Link[],
  expansion: Expansion,
): readonly OutlineNode[] {
  return items.flatMap((item) => {
    if (isInclude(item)) return expandInclude(item, chain, expansion)
    return isWithin('slides', item.at, expansion) ? [item] : []
  })
}

function expandInclude(
  item: OutlineNode,
  chain: readonly Link[],
  expansion: Expansion,
): readonly OutlineNode[] {
  const typed = include.read(item, { report: expansion.report, key: 'include' })?.include
  if (typed === undefined || !isWithin('includes', typed.at, expansion)) return [item]
  const link: Link = { name: nameOfInclude(typed.text), typed: typed.text, at: typed.at }
  if (tellCycle(link, chain, expansion.report)) return [item]
  const slides = takePart(link, expansion)
  return slides === undefined ? [item] : expandAll(slides, [...chain, link], expansion)
}

/** Counts one more; tells it once where that is too many. */
function isWithin(noun: keyof typeof includeLimits, at: SourceRange, expansion: Expansion): boolean {
  const limit = includeLimits[noun]
  expansion.count[noun] += 1
  if (expansion.count[noun] === limit + 1) expansion.report.add('outline/too-many', at, { limit, noun })
  return expansion.count[noun] <= limit
}

function tellCycle(link: Link, chain: readonly Link[], report: Report): boolean {
  const first = chain.findIndex(({ name }) => name === link.name)
  if (first < 0) return false
  const way = chain.slice(first + 1)
  const related: readonly RelatedPlace[] = way.map(({ name, at }) => ({ at, note: `includes ${name}` }))
  report.add(
    'outline/include-cycle',
    link.at,
    { file: link.name, isItself: String(way.length === 0) },
    related,
  )
  return true
}

function takePart(link: Link, expansion: Expansion): readonly OutlineNode[] | undefined {
  const { files, report, parts } = expansion
  if (parts.has(link.name)) return parts.get(link.name)
  const file = files.get(link.name) ?? { kind: 'missing' }
  const slides = file.kind === 'read' ? readPart(file.source, report) : undefined
  parts.set(link.name, slides)
  tellUnread(link, file, report)
  return slides
}

function tellUnread({ name, typed, at }: Link, file: IncludedFile, report: Report): void {
  if (file.kind === 'outside') report.add('outline/include-outside', at, { file: typed })
  if (file.kind === 'refused')
    report.add('outline/include-unreadable', at, { file: typed, reason: file.reason })
  if (file.kind !== 'missing') return
  const near = file.suggestion === undefined ? undefined : posix.join(posix.dirname(name), file.suggestion)
  report.add('outline/include-missing', at, { file: typed, suggestion: near })
}
