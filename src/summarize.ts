import type { Diagnostic } from './diagnostics/model.ts'
import type { SlideChanges } from './io/compare-slides.ts'
import type { TalkResult } from './run.ts'

/** Takes what became of a talk; gives the lines that sum it up: what it holds, what was written, and how large. */
export function summarizeTalk(result: TalkResult): readonly string[] {
  const { deck, coverage, pace } = result
  if (deck === undefined) return [`${result.talk}: nothing to show`]
  const facts = [
    `${deck.slides.length} ${deck.slides.length === 1 ? 'slide' : 'slides'}`,
    ...(deck.skipped.length === 0 ? [] : [`${deck.skipped.length} skipped`]),
    `${coverage.cited} of ${coverage.passages} passages cited`,
    `${pace.planned} min planned, notes for ${pace.estimated} min`,
  ]
  const files = result.written.map(({ path, bytes }) => `  ${path}  ${showSize(bytes)}`)
  const news = result.written.length === 0 ? [] : [`  ${tellChanges(result, deck.slides.length)}`]
  return [`${result.talk}: ${facts.join(' · ')}`, ...files, ...news]
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
