import type { Diagnostic } from './diagnostics/model.ts'
import type { SlideChanges } from './io/compare-slides.ts'
import type { KeptLock, TalkResult } from './run.ts'

/** Takes what became of a talk; gives the lines that sum it up: what it holds, what was written, and how large. */
export function summarizeTalk(result: TalkResult): readonly string[] {
  const { deck, coverage, pace } = result
  const page = result.page === undefined ? [] : [`  ${result.page.path}  ${showSize(result.page.bytes)}`]
  if (deck === undefined) return [`${result.talk}: nothing to show`, ...page]
  const facts = [
    `${deck.slides.length} ${deck.slides.length === 1 ? 'slide' : 'slides'}`,
    ...(deck.skipped.length === 0 ? [] : [`${deck.skipped.length} skipped`]),
    `${coverage.cited} of ${coverage.passages} passages cited`,
    `${pace.isPlanned ? `${pace.planned} min planned` : 'no minutes planned'}, notes for ${pace.estimated} min`,
  ]
  const files = result.written.map(({ path, bytes }) => `  ${path}  ${showSize(bytes)}`)
  const news = result.written.length === 0 ? [] : [`  ${tellChanges(result, deck.slides.length)}`]
  const lock = result.lock === undefined ? [] : [`  ${tellLock(result.lock)}`]
  return [`${result.talk}: ${facts.join(' · ')}`, ...files, ...page, ...news, ...lock]
}

/** The lock belongs to what is committed, so a build that changes it says so. */
function tellLock({ path, added, dropped }: KeptLock): string {
  const counts = [
    ...(added === 0 ? [] : [`${added} ${added === 1 ? 'address' : 'addresses'} new`]),
    ...(dropped === 0 ? [] : [`${dropped} dropped`]),
  ]
  return `${path}  ${counts.join(', ') || 'rewritten'}: commit it`
}

/** What became of the slides in any of the files: formats that were not built last time compare with an older build. */
function tellChanges({ written }: TalkResult, slideCount: number): string {
  const idsOf = (what: keyof SlideChanges): readonly string[] => [
    ...new Set(written.flatMap((file) => file.changes[what])),
  ]
  const added = idsOf('added')
  if (added.length === slideCount && idsOf('removed').length === 0) return 'changed slides: all are new'
  const others = (['added', 'removed', 'moved'] as const).flatMap((what) =>
    idsOf(what).length === 0 ? [] : [`${what}: ${listShort(idsOf(what))}`],
  )
  return [`changed slides: ${listShort(idsOf('changed'))}`, ...others].join(' · ')
}

function listShort(ids: readonly string[]): string {
  if (ids.length === 0) return 'none'
  return ids.length > 6 ? `${ids.slice(0, 6).join(', ')} and ${ids.length - 6} more` : ids.join(', ')
}

function showSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** `2 errors, 1 warning`. */
export function countFaults(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): string => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
    return `${number} ${severity}${number === 1 ? '' : 's'}`
  }
  return `${count('error')}, ${count('warning')}`
}
