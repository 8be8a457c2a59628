import { type Zippable, zipSync } from 'fflate'
import { contentTypesFile, type Part, type Relation, relationsFile } from './package-part.ts'

/** ZIP knows no time zone and no time before 1980; a fixed time in local terms gives the same bytes everywhere. */
const fixedTime = new Date(1980, 0, 1)

/**
 * Takes the parts and what the package itself refers to; gives the package: content types first, as Office writes them,
 * everything deflated (PowerPoint refuses some packages that are stored), no entries for folders, fixed dates.
 */
export function zipPackage(parts: readonly Part[], roots: readonly Relation[]): Uint8Array {
  const files = [
    contentTypesFile(parts),
    relationsFile('', roots),
    ...parts.flatMap((part) =>
      part.relations.length === 0 ? [part] : [part, relationsFile(part.path, part.relations)],
    ),
  ]
  const entries: Zippable = {}
  for (const { path, bytes } of files) entries[path] = [bytes, { level: 6, mtime: fixedTime }]
  return zipSync(entries)
}
