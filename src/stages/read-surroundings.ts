import { dirname, join } from 'node:path'
import { type IncludedFile, includeLimits, type OutlineSurroundings } from '../2-outline/model.ts'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { showPath } from '../io/find-talks.ts'
import { mostBytes } from '../io/size-limits.ts'
import { readIfThere } from './read-if-there.ts'
import { decode, megabytes, type Place, startOf } from './read-sources.ts'

/** Gives the files that a text includes, by their names from the folder of the talk. */
type FindIncludes = (source: SourceFile) => readonly string[]

/** Reads what belongs to the outline beside its own file. */
export async function readSurroundings(
  outline: SourceFile | undefined,
  findIncludes: FindIncludes,
  place: Place,
  report: Report,
): Promise<OutlineSurroundings> {
  const includes = outline === undefined ? [] : await readIncludes(outline, findIncludes, place, report)
  const shared = await readShared(place, report)
  return { includes: new Map(includes), ...(shared === undefined ? {} : { shared }) }
}

/** The texts that faults may speak of. */
export function sourcesIn({ includes, shared }: OutlineSurroundings): readonly SourceFile[] {
  const files = [...includes.values()].flatMap((file) => (file.kind === 'read' ? [file.source] : []))
  return shared === undefined ? files : [...files, shared]
}

const sharedName = 'lectern.yaml'

/** The one file outside the talk's folder that is read: the defaults of all talks beside it. */
function readShared(place: Place, report: Report): Promise<SourceFile | undefined> {
  const wanted = { folder: dirname(place.talk.folder), name: sharedName, what: `\`${sharedName}\`` }
  return readIfThere({ ...wanted, mostBytes: mostBytes.shared }, place, report)
}

/**
 * Reads until no file names another, each one's before the next one's, as they are expanded. Together they may have as
 * many bytes as one outline; what is beyond the limit of includes is never asked for.
 */
async function readIncludes(
  outline: SourceFile,
  findIncludes: FindIncludes,
  place: Place,
  report: Report,
): Promise<readonly (readonly [string, IncludedFile])[]> {
  const read = new Map<string, IncludedFile>()
  const wanted = [...findIncludes(outline)]
  const isFull = (): boolean => read.size >= includeLimits.includes
  let bytes = Buffer.byteLength(outline.text)
  for (let name = wanted.shift(); name !== undefined && !isFull(); name = wanted.shift()) {
    if (read.has(name)) continue
    const file = await readInclude(name, bytes, place, report)
    read.set(name, file)
    if (file.kind !== 'read') continue
    bytes += Buffer.byteLength(file.source.text)
    wanted.unshift(...findIncludes(file.source))
  }
  return [...read]
}

async function readInclude(
  name: string,
  bytesBefore: number,
  { talk, workingFolder, files }: Place,
  report: Report,
): Promise<IncludedFile> {
  const read = await files.read(talk.folder, name, mostBytes.outline - bytesBefore)
  const file = showPath(join(talk.folder, name), workingFolder)
  if (read.kind === 'read') {
    const source = decode(file, read.bytes, 'outline/not-utf8', report, 'the included file')
    return source === undefined ? { kind: 'told' } : { kind: 'read', source }
  }
  if (read.kind !== 'too-large') return read
  report.add('outline/too-large', startOf(file), {
    what: 'with this file, the outline',
    megabytes: megabytes(bytesBefore + read.bytes),
    limit: megabytes(mostBytes.outline),
  })
  return { kind: 'told' }
}
