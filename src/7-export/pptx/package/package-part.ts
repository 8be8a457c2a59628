import { element, type Xml, xmlDocument } from '../xml/element.ts'
import { escapeXml } from '../xml/escape-xml.ts'
import { hole, template } from '../xml/template.ts'
import { packageNameSpace, relationshipTypes } from './name-spaces.ts'

/** One part of the package, with what it refers to: the nth of them (from 1) has the id `rId<n>`. */
export type Part = PackageFile & PartHead
export type PlainPart = PlainFile & PartHead
export type PressedPart = PressedFile & PartHead

interface PartHead {
  readonly contentType: string
  readonly relations: readonly Relation[]
}

/** `type` is the last word of the relationship's type: `slideLayout`, `image`, `hyperlink` … */
export type Relation =
  /** To another part, by its path in the package. */
  | { readonly type: string; readonly path: string }
  /** To an address outside. */
  | { readonly type: string; readonly url: string }

/** Collects what one part refers to. */
export interface Relations {
  /** Gives the id of a relation; the same relation has one id. */
  readonly relate: (relation: Relation) => string
  readonly list: () => readonly Relation[]
}

export function collectRelations(first: readonly Relation[] = []): Relations {
  const relations: Relation[] = []
  const ids = new Map<string, string>()
  const relate = (relation: Relation): string => {
    const key = `${relation.type} ${'url' in relation ? `<${relation.url}>` : relation.path}`
    const known = ids.get(key)
    if (known !== undefined) return known
    relations.push(relation)
    const id = `rId${relations.length}`
    ids.set(key, id)
    return id
  }
  first.forEach(relate)
  return { relate, list: () => relations }
}

export function xmlPart(
  path: string,
  contentType: string,
  root: Xml,
  relations: readonly Relation[] = [],
): PlainPart {
  return { path, contentType, bytes: xmlDocument(root), relations }
}

export type PackageFile = PlainFile | PressedFile

interface NamedFile {
  /** Path in the package, without a slash before it. */
  readonly path: string
}

export interface PlainFile extends NamedFile {
  readonly bytes: Uint8Array
}

/** A file that an earlier run has deflated. */
export interface PressedFile extends NamedFile {
  readonly pressed: Pressed
}

/** What a file is in a ZIP. */
export interface Pressed {
  readonly deflated: Uint8Array
  /** Before it was deflated. */
  readonly size: number
  /** CRC-32. */
  readonly checksum: number
}

const inside = { Id: `rId${hole(0)}`, Type: hole(1), Target: hole(2) }
const spellInside = template(element('Relationship', inside))
const spellOutside = template(element('Relationship', { ...inside, TargetMode: 'External' }))

const spelled = new WeakMap<readonly Relation[], PackageFile>()

/** Says that this will be the `.rels` file of a part, if it comes into a package with these relations. */
export function spellAhead(relations: Part['relations'], file: PackageFile): void {
  spelled.set(relations, file)
}

/** Gives it, if somebody said so. */
export function spelledAhead(path: string, relations: Part['relations']): PackageFile | undefined {
  const known = spelled.get(relations)
  return known?.path === nameRelations(path) ? known : undefined
}

/** The `.rels` file of a part (`''` for the package itself). */
export function relationsFile(path: string, relations: readonly Relation[]): PackageFile {
  return spelledAhead(path, relations) ?? spellRelations(path, relations)
}

/** The same, spelled anew. */
export function spellRelations(path: string, relations: readonly Relation[]): PlainFile {
  const entries = relations.map((relation, index) => {
    const [spell, target] =
      'url' in relation ? [spellOutside, relation.url] : [spellInside, `/${relation.path}`]
    return spell(index + 1, escapeXml(relationshipType(relation.type)), escapeXml(target))
  })
  return {
    path: nameRelations(path),
    bytes: xmlDocument(element('Relationships', { xmlns: `${packageNameSpace}/relationships` }, entries)),
  }
}

export function nameRelations(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

function relationshipType(type: string): string {
  return type === 'core-properties'
    ? `${packageNameSpace}/relationships/metadata/core-properties`
    : `${relationshipTypes}/${type}`
}

/** `[Content_Types].xml`: what each part is, media by their extension, XML one by one. */
export function contentTypesFile(parts: readonly Part[]): PackageFile {
  const defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ])
  const overrides: Part[] = []
  for (const part of parts) {
    const extension = extensionOf(part.path)
    const known = defaults.get(extension)
    if (known === undefined) defaults.set(extension, part.contentType)
    else if (known !== part.contentType) overrides.push(part)
  }
  const root = element(
    'Types',
    { xmlns: `${packageNameSpace}/content-types` },
    [...defaults].map(([extension, type]) => element('Default', { Extension: extension, ContentType: type })),
    overrides.map(({ path, contentType }) =>
      element('Override', { PartName: `/${path}`, ContentType: contentType }),
    ),
  )
  return { path: '[Content_Types].xml', bytes: xmlDocument(root) }
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase()
}
