import { contentTypesFile, type Part, type Relation, relationsFile } from './package-part.ts'
import { type WrittenZip, writeZip } from './write-zip.ts'

/**
 * Takes the parts and what the package itself refers to; gives the package: content types first, as Office writes them,
 * everything deflated (PowerPoint refuses some packages that are stored), no entries for folders, fixed dates. What has not changed
 * since the package before is taken over.
 */
export function zipPackage(
  parts: readonly Part[],
  roots: readonly Relation[],
  before?: WrittenZip,
): WrittenZip {
  const files = [
    contentTypesFile(parts),
    relationsFile('', roots),
    ...parts.flatMap((part) =>
      part.relations.length === 0 ? [part] : [part, relationsFile(part.path, part.relations)],
    ),
  ]
  return writeZip(files, before)
}
