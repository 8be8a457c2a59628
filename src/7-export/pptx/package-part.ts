import { packageNameSpace, relationshipTypes } from './name-spaces.ts'
import { element, type Xml, xmlDocument } from './write-xml.ts'

/** One part of the package, with the parts that it refers to: the nth of them (from 1) has the id `rId<n>`. */
export interface Part {
  /** Path in the package, without a slash before it. */
  readonly path: string
  readonly contentType: string
  readonly bytes: Uint8Array
  readonly relations: readonly Relation[]
}

export interface Relation {
  /** Last word of the relationship's type: `slideLayout`, `image` … */
  readonly type: string
  /** Path of the other part in the package. */
  readonly path: string
}

export function xmlPart(
  path: string,
  contentType: string,
  root: Xml,
  relations: readonly Relation[] = [],
): Part {
  return { path, contentType, bytes: xmlDocument(root), relations }
}

/** The `.rels` file of a part (`''` for the package itself). */
export function relationsFile(
  path: string,
  relations: readonly Relation[],
): { readonly path: string; readonly bytes: Uint8Array } {
  const slash = path.lastIndexOf('/') + 1
  const entries = relations.map(({ type, path: target }, index) =>
    element('Relationship', { Id: `rId${index + 1}`, Type: relationshipType(type), Target: `/${target}` }),
  )
  return {
    path: `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`,
    bytes: xmlDocument(element('Relationships', { xmlns: `${packageNameSpace}/relationships` }, entries)),
  }
}

function relationshipType(type: string): string {
  return type === 'core-properties'
    ? `${packageNameSpace}/relationships/metadata/core-properties`
    : `${relationshipTypes}/${type}`
}

/** `[Content_Types].xml`: what each part is. */
export function contentTypesFile(parts: readonly Part[]): {
  readonly path: string
  readonly bytes: Uint8Array
} {
  const overrides = parts.flatMap(({ path, contentType }) =>
    contentType === 'image/png'
      ? []
      : [element('Override', { PartName: `/${path}`, ContentType: contentType })],
  )
  const root = element(
    'Types',
    { xmlns: `${packageNameSpace}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Default', { Extension: 'png', ContentType: 'image/png' }),
    overrides,
  )
  return { path: '[Content_Types].xml', bytes: xmlDocument(root) }
}
