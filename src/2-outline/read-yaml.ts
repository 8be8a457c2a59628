import type { Report, SourceFile } from '../diagnostics/model.ts'
import { createSourceFile, rangeAt } from '../diagnostics/source-file.ts'
import type { Conversion } from './conversion.ts'
import { convertYaml } from './convert-yaml.ts'
import { depthLimit, findTooDeep } from './measure-depth.ts'
import { mendYaml } from './mend-yaml.ts'
import type { OutlineNode } from './node.ts'
import { lexYaml } from './parse-yaml.ts'
import { readRegularYaml } from './yaml/read-regular-yaml.ts'
import { takeLibraryNodes } from './yaml/take-library-nodes.ts'
import type { YamlNode } from './yaml/yaml-node.ts'

/**
 * Takes the text of an outline and the keys of the language; gives it as nodes with places, or undefined where it is no
 * YAML (then told why). Slips that can be put right are told, and what was meant is read.
 * Parsed with YAML's failsafe schema: every scalar stays the string that was typed, and the table of the language
 * decides what is a number or a switch. Anchors, aliases and tags are refused (so no alias can multiply anything).
 * A file that holds nothing is `outline/empty`, unless `onEmpty` says otherwise.
 */
export function readYaml(
  source: SourceFile,
  keys: ReadonlySet<string>,
  report: Report,
  onEmpty = (): void => report.add('outline/empty', rangeAt(source, 0, 0)),
): OutlineNode | undefined {
  const read = readRegular(source) ?? readAny(source, keys, report)
  if (read === undefined) return undefined
  const place = placeIn(source, read.source)
  const { root, secondAt } = read
  if (secondAt !== undefined)
    report.add('outline/several-documents', place(secondAt, secondAt + '---'.length))
  if (root === undefined || isNothing(root)) {
    onEmpty()
    return undefined
  }
  return convertYaml(root, { source: read.source, place, report, refused: { count: 0 } })
}

interface Read {
  readonly root: YamlNode | undefined
  /** The text that `root` was read from, whose lines all end alike. */
  readonly source: SourceFile
  /** Where a second document begins. */
  readonly secondAt?: number
}

/** Most outlines, and fast. */
function readRegular(source: SourceFile): Read | undefined {
  const text = source.text.includes('\r') ? source.text.split(/\r\n|\n|\r/).join('\n') : source.text
  const root = readRegularYaml(text)
  if (root === undefined) return undefined
  return { root, source: text === source.text ? source : createSourceFile(source.file, text) }
}

/** All others, with every slip. */
function readAny(source: SourceFile, keys: ReadonlySet<string>, report: Report): Read | undefined {
  const tokens = lexYaml(source.text)
  const tooDeep = findTooDeep(tokens)
  if (tooDeep !== undefined) {
    report.add('outline/too-deep', rangeAt(source, tooDeep, tooDeep + 1), { limit: depthLimit })
    return undefined
  }
  const mended = mendYaml({ source, tokens }, keys, report)
  if (mended === undefined) return undefined
  const { errors, contents } = mended.document
  const secondAt = errors.find(({ code }) => code === 'MULTIPLE_DOCS')?.pos[0]
  return {
    root: contents === null ? undefined : takeLibraryNodes(contents, mended.source.text),
    source: mended.source,
    ...(secondAt === undefined ? {} : { secondAt }),
  }
}

/** Lines that were put right are longer than what was typed: places are held inside the typed line. */
function placeIn(typed: SourceFile, mended: SourceFile): Conversion['place'] {
  if (typed === mended) return (start, end) => rangeAt(typed, start, end)
  const lengths = typed.text.split(/\r\n|\n|\r/).map((line) => line.length)
  const hold = (line: number, column: number): number => Math.min(column, (lengths[line - 1] ?? 0) + 1)
  return (start, end) => {
    const at = rangeAt(mended, start, end)
    return { ...at, column: hold(at.line, at.column), endColumn: hold(at.endLine, at.endColumn) }
  }
}

function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && node.text === ''
}
