import { posix } from 'node:path'
import type { Element } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import { childrenOf, readXml, value } from './xml-tree.ts'

/** What one part says of another, or of an address outside (`isExternal`). */
interface Relation {
  /** The last word of the relation's type. */
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

/** A package of Office, opened as its specification has it: by content types and relations, never by names of files. */
export interface OpenPackage {
  /** The part that the package says it is about. */
  readonly main: string
  readonly paths: readonly string[]
  readonly bytes: (path: string) => Uint8Array
  readonly xml: (path: string) => Element
  /** By its id in the part; throws for an id that the part has not. */
  readonly follow: (path: string, id: string | undefined) => string
  /** The parts that a part is related to by a type, in the order of its relations. */
  readonly related: (path: string, type: string) => readonly string[]
}

/** Throws where a part has no type or a relation no part; XML is read where it is asked for. */
export function openPackage(file: Uint8Array): OpenPackage {
  const entries = new Map(Object.entries(unzipSync(file)))
  const trees = new Map<string, Element>()
  const bytes = (path: string): Uint8Array => {
    const found = entries.get(path)
    if (found === undefined) throw new Error(`there is no part ${path}`)
    return found
  }
  const xml = (path: string): Element => {
    const known = trees.get(path)
    const tree = known ?? readXml(bytes(path))
    trees.set(path, tree)
    return tree
  }
  const relationsOf = (path: string): ReadonlyMap<string, Relation> => {
    const name = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)
    return entries.has(name) ? readRelations(xml(name), path) : new Map()
  }
  const related = (path: string, type: string): readonly string[] =>
    [...relationsOf(path).values()].filter((one) => one.type === type).map(({ target }) => target)
  const paths = [...entries.keys()].filter((path) => path !== '[Content_Types].xml' && !/\.rels$/.test(path))
  const typeOf = readTypes(xml('[Content_Types].xml'))
  for (const path of paths) {
    typeOf(path)
    for (const { target, isExternal } of relationsOf(path).values()) if (!isExternal) bytes(target)
  }
  const [main] = related('', 'officeDocument')
  if (main === undefined) throw new Error('the package says of no part that it is the document')
  const follow = (path: string, id: string | undefined): string => {
    const relation = relationsOf(path).get(id ?? '')
    if (relation === undefined) throw new Error(`${path} has no relation ${id}`)
    return relation.target
  }
  return { main, paths, bytes, xml, follow, related }
}

function readRelations(root: Element, path: string): ReadonlyMap<string, Relation> {
  return new Map(
    childrenOf(root).map((entry): [string, Relation] => {
      const target = value(entry, 'Target') ?? ''
      const isExternal = value(entry, 'TargetMode') === 'External'
      const type = (value(entry, 'Type') ?? '').split('/').at(-1) ?? ''
      const inside = posix.resolve('/', posix.dirname(path), target).slice(1)
      return [value(entry, 'Id') ?? '', { type, isExternal, target: isExternal ? target : inside }]
    }),
  )
}

function readTypes(root: Element): (path: string) => string {
  const types = new Map(
    childrenOf(root).map((entry) => [
      value(entry, 'PartName') ?? `.${value(entry, 'Extension')}`,
      value(entry, 'ContentType') ?? '',
    ]),
  )
  return (path) => {
    const type = types.get(`/${path}`) ?? types.get(posix.extname(path).toLowerCase())
    if (type === undefined) throw new Error(`${path} has no type`)
    return type
  }
}
