import { join } from 'node:path'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { showPath } from '../io/find-talks.ts'
import type { ReadFile } from '../io/read-inside.ts'
import { mostBytes } from '../io/size-limits.ts'
import { decode, megabytes, type Place } from './read-sources.ts'

type Failed =
  | Extract<ReadFile, { kind: 'missing' | 'outside' }>
  | { readonly kind: 'unreadable'; readonly reason: string }

/** How the theme room reads the folder of a talk. `sources` gets every style sheet that was read: faults may speak of it. */
export function readTalkTheme(place: Place, sources: SourceFile[], report: Report) {
  const { talk, workingFolder, files } = place
  const read = async (path: string, limit: number): Promise<{ kind: 'read'; file: Uint8Array } | Failed> => {
    const file = await files.read(talk.folder, path, limit)
    if (file.kind === 'read') return { kind: 'read', file: file.bytes }
    if (file.kind === 'refused') return { kind: 'unreadable', reason: file.reason }
    if (file.kind !== 'too-large') return file
    const reason = `it has ${megabytes(file.bytes)} MB; the limit is ${megabytes(limit)} MB`
    return { kind: 'unreadable', reason }
  }
  return {
    readBytes: (path: string) => read(path, mostBytes.picture),
    readSheet: async (
      path: string,
    ): Promise<{ kind: 'read'; file: SourceFile } | { kind: 'told' } | Failed> => {
      const file = await read(path, mostBytes.sheet)
      if (file.kind !== 'read') return file
      const shown = showPath(join(talk.folder, path), workingFolder)
      const source = decode(shown, file.file, 'theme/not-utf8', report)
      if (source === undefined) return { kind: 'told' }
      sources.push(source)
      return { kind: 'read', file: source }
    },
  }
}
