import type { Report, SourceFile, SourceRange } from '../diagnostics/model.ts'
import { rangeAt } from '../diagnostics/source-file.ts'
import { type Concern, findConcerns } from './sheet/find-concerns.ts'
import { mediaTypeOf } from './sheet/media-type.ts'
import { parseSheet } from './sheet/parse-sheet.ts'

/** A file of a talk as it was read, or why it could not be. */
export type TalkFileRead<T> =
  | { readonly kind: 'read'; readonly file: T }
  | { readonly kind: 'missing'; readonly suggestion?: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** It was read, and what is wrong with it has been told. */
  | { readonly kind: 'told' }

/** The folder of a talk; paths are relative to it, with `/`. */
export interface TalkFiles {
  readonly readSheet: (path: string) => Promise<TalkFileRead<SourceFile>>
  readonly readBytes: (path: string) => Promise<TalkFileRead<Uint8Array>>
}

interface Settling {
  readonly talk: TalkFiles
  readonly report: Report
  /** Addresses that were told of, each once. */
  readonly toldOf: Set<string>
}

/**
 * Takes a style sheet of a talk and its path; gives its text with everything that it shows inside: fonts and pictures as
 * `data:` URIs, sheets that it imports by their paths in their place. What is on the web is left out (`theme/web-address`);
 * all else that it names outside the folder, or that is no font or picture, is an error at its place.
 */
export function settleSheet(
  source: SourceFile,
  path: string,
  talk: TalkFiles,
  report: Report,
): Promise<string> {
  return settle(source, [path], { talk, report, toldOf: new Set() })
}

async function settle(source: SourceFile, paths: readonly string[], settling: Settling): Promise<string> {
  const { report } = settling
  const parsed = parseSheet(source.text)
  if (parsed.kind === 'broken') {
    const start = (source.lineStarts[parsed.line - 1] ?? 0) + parsed.column - 1
    report.add('theme/not-css', rangeAt(source, start, start + 1), { reason: parsed.reason })
    return ''
  }
  // Where the sheet stands in a page, this ends it.
  for (const { index, 0: text } of source.text.matchAll(/<\/style/gi)) {
    report.add('theme/style-end', rangeAt(source, index, index + text.length), { text })
  }
  let settled = ''
  let from = 0
  for (const concern of [...findConcerns(parsed.root)].sort((a, b) => a.start - b.start)) {
    const at = rangeAt(source, ...(concern.at ?? ([concern.start, concern.end] as const)))
    const css = await settleConcern(concern, at, paths, settling)
    // The second address of a rule that is gone with the first.
    if (concern.start < from) continue
    settled += source.text.slice(from, concern.start) + css
    from = concern.end
  }
  return settled + source.text.slice(from)
}

async function settleConcern(
  { what }: Concern,
  at: SourceRange,
  paths: readonly string[],
  settling: Settling,
): Promise<string> {
  const { report, toldOf } = settling
  if (what.kind === 'replace') return what.css
  if (what.kind === 'file') return embedFile(what.path, at, paths, settling)
  if (what.kind === 'sheet') return embedSheet(what.path, what.condition, at, paths, settling)
  if (what.kind === 'web') {
    const { address, use } = what
    if (!toldOf.has(address)) report.add('theme/web-address', at, { address, use })
    toldOf.add(address)
    return what.css
  }
  if (what.kind === 'unknowable') report.add('theme/unknown-address', at, { call: what.call })
  else report.add('theme/address', at, { address: what.address })
  return ''
}

async function embedFile(
  typed: string,
  at: SourceRange,
  paths: readonly string[],
  { talk, report }: Settling,
): Promise<string> {
  const path = besides(paths, typed)
  const read = await talk.readBytes(path)
  if (read.kind !== 'read') return tellUnread(read, path, at, report)
  const mediaType = mediaTypeOf(read.file)
  if (mediaType === undefined) {
    report.add('theme/unreadable', at, {
      file: path,
      reason: 'it is no font and no picture that browsers show',
    })
    return ''
  }
  return `url("data:${mediaType};base64,${Buffer.from(read.file).toString('base64')}")`
}

async function embedSheet(
  typed: string,
  condition: string,
  at: SourceRange,
  paths: readonly string[],
  settling: Settling,
): Promise<string> {
  const path = besides(paths, typed)
  if (paths.includes(path)) {
    settling.report.add('theme/import-cycle', at, { chain: [...paths.slice(paths.indexOf(path)), path] })
    return ''
  }
  const read = await settling.talk.readSheet(path)
  if (read.kind !== 'read') return tellUnread(read, path, at, settling.report)
  const css = await settle(read.file, [...paths, path], settling)
  // Layers and conditions of support are left out: what they hold counts for every browser that we know.
  return condition === '' || /^(?:layer|supports)\b/i.test(condition)
    ? css
    : `@media ${condition} {\n${css}\n}`
}

/** Says why a file of the talk is not there; gives nothing to put in its place. */
export function tellUnread(
  read: Exclude<TalkFileRead<unknown>, { kind: 'read' }>,
  file: string,
  at: SourceRange | undefined,
  report: Report,
): string {
  if (read.kind === 'missing') report.add('theme/missing', at, { file, suggestion: read.suggestion })
  if (read.kind === 'outside') report.add('theme/outside', at, { file })
  if (read.kind === 'unreadable') report.add('theme/unreadable', at, { file, reason: read.reason })
  return ''
}

/** A path in a sheet counts from the folder of the sheet. */
function besides(paths: readonly string[], typed: string): string {
  const folder = (paths.at(-1) ?? '').split('/').slice(0, -1)
  const parts = [...folder, ...typed.split('/')]
  const joined: string[] = []
  for (const part of parts) {
    if (part === '..' && joined.length > 0 && joined.at(-1) !== '..') joined.pop()
    else if (part !== '.' && part !== '') joined.push(part)
  }
  return joined.join('/')
}
