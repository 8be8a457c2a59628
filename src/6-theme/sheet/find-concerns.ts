import type { AtRule, Declaration, Root } from 'postcss'
import { type Resource, type ScannedValue, scanValue } from './find-resources.ts'

/** A part of a sheet's text that has to become something else, or is at fault. */
export interface Concern {
  readonly start: number
  readonly end: number
  readonly what:
    | { readonly kind: 'replace'; readonly css: string }
    /** A font or a picture that lies beside; in its place goes the file itself. */
    | { readonly kind: 'file'; readonly path: string }
    /** Another sheet that lies beside, with the conditions that it is imported under. */
    | { readonly kind: 'sheet'; readonly path: string; readonly condition: string }
    | { readonly kind: 'web'; readonly use: WebUse; readonly address: string; readonly css: string }
    | { readonly kind: 'refused'; readonly address: string }
    | { readonly kind: 'unknowable'; readonly call: string }
  /** Where the author reads it, if not in the whole part. */
  readonly at?: readonly [start: number, end: number]
}

export type WebUse = 'import' | 'font' | 'picture'

/** Shows nothing, and is nothing to load. */
const emptyPicture = 'url("data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==")'

/** Takes a style sheet as read; gives every place of its text that would load something, and what has to be done there. */
export function findConcerns(root: Root): readonly Concern[] {
  const concerns: Concern[] = []
  root.walk((node) => {
    if (node.type === 'atrule') concerns.push(...concernsOfRule(node))
    if (node.type === 'decl') concerns.push(...concernsOfDeclaration(node))
    if (node.type === 'comment' && /@theme\b/.test(node.text)) {
      const start = node.source?.start?.offset ?? 0
      const css = node.toString().replace(/@theme\b/g, 'theme')
      concerns.push({ start, end: start + node.toString().length, what: { kind: 'replace', css } })
    }
  })
  return concerns
}

function concernsOfRule(rule: AtRule): readonly Concern[] {
  const start = rule.source?.start?.offset ?? 0
  const end = rule.source?.end?.offset ?? start
  const text = rule.raws.params?.raw ?? rule.params
  const from = start + 1 + rule.name.length + (rule.raws.afterName ?? '').length
  const name = rule.name.toLowerCase()
  // Its addresses are names, and where Marpit puts it, it says nothing.
  if (name === 'namespace') return [{ start, end, what: { kind: 'replace', css: '' } }]
  if (name !== 'import' && name !== 'import-theme') {
    return scanValue(text).resources.map(({ address, ...place }) => ({
      ...{ start: from + place.start, end: from + place.end },
      what: { kind: 'refused', address },
    }))
  }
  const imported = readImport(text)
  if (imported.isTheme) return []
  const { address, condition } = imported
  const at = [from, from + imported.length] as const
  if (isWeb(address)) {
    return [{ start, end, at, what: { kind: 'web', use: 'import', address, css: '' } }]
  }
  if (isElsewhere(address) || address === '') return [{ start, end, at, what: { kind: 'refused', address } }]
  return [{ start, end, at, what: { kind: 'sheet', path: pathOf(address), condition } }]
}

interface Imported {
  readonly isTheme: boolean
  readonly address: string
  readonly condition: string
  /** Of the address as typed. */
  readonly length: number
}

/** `"gaia"` is a theme, as Marpit reads it; `"base.css"`, `"a/b"`, `url(…)` and addresses are sheets. */
function readImport(params: string): Imported {
  const resource = scanValue(`src(${params})`).resources[0]
  const length = resource === undefined ? params.length : resource.end - 'src('.length
  const address = resource?.kind === 'address' ? resource.address : ''
  const isTheme = /^["']/.test(params) && /^[^./:\\]+$/.test(address)
  return { isTheme, address, length, condition: params.slice(length).trim() }
}

function concernsOfDeclaration(declaration: Declaration): readonly Concern[] {
  const text = declaration.raws.value?.raw ?? declaration.value
  const from =
    (declaration.source?.start?.offset ?? 0) +
    declaration.prop.length +
    (declaration.raws.between ?? '').length
  const scanned = scanValue(text)
  const isFont =
    declaration.parent?.type === 'atrule' && /^font-face$/i.test((declaration.parent as AtRule).name)
  const web = scanned.resources.filter(({ kind, address }) => kind === 'address' && isWeb(address))
  const parts = isFont ? dropFonts(declaration, from, scanned, web) : []
  const others = scanned.resources.flatMap((resource): readonly Concern[] => {
    const place = { start: from + resource.start, end: from + resource.end }
    const { address } = resource
    if (resource.kind === 'unknowable') return [{ ...place, what: { kind: 'unknowable', call: address } }]
    if (address === '' || address.startsWith('#') || /^data:/i.test(address)) return []
    if (isWeb(address)) {
      return isFont ? [] : [{ ...place, what: { kind: 'web', use: 'picture', address, css: emptyPicture } }]
    }
    if (isElsewhere(address)) return [{ ...place, what: { kind: 'refused', address } }]
    return [{ ...place, what: { kind: 'file', path: pathOf(address) } }]
  })
  return [...parts, ...others]
}

/** A part of a font's `src:` that is on the web finds nothing any more; a font with no other part goes whole. */
function dropFonts(
  declaration: Declaration,
  from: number,
  { commas }: ScannedValue,
  web: readonly Resource[],
): readonly Concern[] {
  const text = declaration.raws.value?.raw ?? declaration.value
  const edges = [-1, ...commas, text.length]
  const isWhole = new Set(web.map(({ part }) => part)).size === edges.length - 1
  const rule = declaration.parent as AtRule
  const isOnly = rule.nodes?.filter((node) => node.type === 'decl' && /^src$/i.test(node.prop)).length === 1
  const whole = (isOnly ? rule : declaration).source
  return web.map(({ part, address, start, end }) => ({
    ...(isWhole
      ? { start: whole?.start?.offset ?? 0, end: whole?.end?.offset ?? 0 }
      : { start: from + (edges[part] ?? 0) + 1, end: from + (edges[part + 1] ?? 0) }),
    at: [from + start, from + end],
    what: { kind: 'web', use: 'font', address, css: isWhole ? '' : 'local("-")' },
  }))
}

const isWeb = (address: string): boolean => /^(?:https?:|\/\/|\\\\)/i.test(address.trim())

/** Any other scheme, or a path from the root of a disk. */
const isElsewhere = (address: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/|~|\\)/i.test(address.trim())

/** `font.eot?#iefix` is the file font.eot. */
function pathOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
