import { posix } from 'node:path'
import { unzipSync, zipSync } from 'fflate'

type Entries = Readonly<Record<string, Uint8Array>>

/** What a file has once, however many masters it has: that of the first one serves all. */
const once =
  /^ppt\/(?:notesMasters|handoutMasters|theme\/theme[23])|^ppt\/(?:presentation|presProps|viewProps|tableStyles)\.xml|^docProps|^_rels|^\[/

const main = 'ppt/presentation.xml'
const types = '[Content_Types].xml'
const relationsPath = (path: string): string =>
  posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)

const textOf = (entries: Entries, path: string): string => Buffer.from(entries[path] ?? []).toString('utf8')

/** A file that others are put into: the texts of it that name parts, and the next free numbers. */
interface Joined {
  readonly entries: Record<string, Uint8Array>
  readonly texts: Map<string, string>
  slideId: number
  layoutId: number
}

/**
 * Puts the slides of several presentations into one, each with its master and the layouts that it uses, as PowerPoint does where it
 * keeps their looks: every part is as it was, but for its path and the numbers of layouts. So one run of the Open XML SDK, whose
 * start takes longer than its work, looks at many. Sections, which list the slides of one file, are left out.
 */
export function joinPresentations(files: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = files.map((file) => unzipSync(file))
  if (first === undefined) throw new Error('nothing to join')
  const listed = [types, main, relationsPath(main)]
  const texts = new Map(listed.map((path): [string, string] => [path, textOf(first, path)]))
  const joined: Joined = { entries: { ...first }, texts, slideId: 10_000, layoutId: 2_147_500_000 }
  others.forEach((entries, index) => {
    addFile(entries, `ppt/file${index + 2}/`, joined)
  })
  texts.set(main, (texts.get(main) ?? '').replace(/<p:extLst>.*<\/p:extLst>/s, ''))
  for (const [path, text] of texts) joined.entries[path] = Buffer.from(text)
  return zipSync(joined.entries, { level: 1 })
}

function addFile(entries: Entries, folder: string, joined: Joined): void {
  const unused = findUnused(entries)
  const move = (path: string): string => (once.test(path) ? path : path.replace(/^ppt\//, folder))
  for (const [path, bytes] of Object.entries(entries)) {
    const owner = path.replace('_rels/', '').replace(/\.rels$/, '')
    if (once.test(path) || once.test(owner) || unused.has(owner)) continue
    joined.entries[move(path)] = path.endsWith('.rels')
      ? Buffer.from(moveRelations(textOf(entries, path), move, unused))
      : /^ppt\/slideMasters\//.test(path)
        ? Buffer.from(numberLayouts(entries, path, unused, joined))
        : bytes
  }
  addTypes(entries, move, unused, joined)
  addToPresentation(entries, move, joined)
}

/** Layouts that no slide of the file has. */
function findUnused(entries: Entries): ReadonlySet<string> {
  const paths = Object.keys(entries)
  const slides = paths
    .filter((path) => /^ppt\/slides\/_rels\//.test(path))
    .map((path) => textOf(entries, path))
  const layouts = paths.filter((path) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(path))
  return new Set(layouts.filter((path) => !slides.some((text) => text.includes(`"/${path}"`))))
}

const relation = /<Relationship Id="([^"]*)" Type="([^"]*)" Target="\/([^"]*)"[^>]*>/g

function moveRelations(text: string, move: (path: string) => string, unused: ReadonlySet<string>): string {
  return text.replaceAll(relation, (whole, _id, _type, path: string) =>
    unused.has(path) ? '' : whole.replace(`"/${path}"`, `"/${move(path)}"`),
  )
}

/** The numbers of layouts are of one range in all of the file. */
function numberLayouts(entries: Entries, path: string, unused: ReadonlySet<string>, joined: Joined): string {
  const targets = new Map(
    [...textOf(entries, relationsPath(path)).matchAll(relation)].map(([, id, , target = '']) => [id, target]),
  )
  return textOf(entries, path).replaceAll(
    /<p:sldLayoutId id="\d+" r:id="([^"]*)"\/>/g,
    (_whole, id: string) => {
      if (unused.has(targets.get(id) ?? '')) return ''
      joined.layoutId += 1
      return `<p:sldLayoutId id="${joined.layoutId}" r:id="${id}"/>`
    },
  )
}

function insert({ texts }: Joined, path: string, before: string, text: string): void {
  texts.set(path, (texts.get(path) ?? '').replace(before, `${text}${before}`))
}

function addTypes(
  entries: Entries,
  move: (path: string) => string,
  unused: ReadonlySet<string>,
  joined: Joined,
): void {
  const text = textOf(entries, types)
  for (const [whole, extension] of text.matchAll(/<Default Extension="([^"]*)"[^>]*>/g))
    if (joined.texts.get(types)?.includes(`Extension="${extension}"`) === false)
      insert(joined, types, '<Override', whole)
  for (const [whole, path = ''] of text.matchAll(/<Override PartName="\/([^"]*)"[^>]*>/g))
    if (!once.test(path) && !unused.has(path))
      insert(joined, types, '</Types>', whole.replace(path, move(path)))
}

/** The file's lists of masters and slides. */
function addToPresentation(entries: Entries, move: (path: string) => string, joined: Joined): void {
  for (const [, , type = '', path = ''] of textOf(entries, relationsPath(main)).matchAll(relation)) {
    const kind = type.slice(type.lastIndexOf('/') + 1)
    if (kind !== 'slide' && kind !== 'slideMaster') continue
    joined.slideId += 1
    const id = `r${joined.slideId}`
    const target = `<Relationship Id="${id}" Type="${type}" Target="/${move(path)}"/>`
    insert(joined, relationsPath(main), '</Relationships>', target)
    if (kind === 'slide')
      insert(joined, main, '</p:sldIdLst>', `<p:sldId id="${joined.slideId}" r:id="${id}"/>`)
    else {
      joined.layoutId += 1
      insert(joined, main, '</p:sldMasterIdLst>', `<p:sldMasterId id="${joined.layoutId}" r:id="${id}"/>`)
    }
  }
}
