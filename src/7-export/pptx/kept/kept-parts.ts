import type { TextBlock } from '../../../0-text/model.ts'
import {
  nameRelations,
  type PackageFile,
  type Part,
  type Pressed,
  type PressedPart,
  type Relation,
  spellRelations,
} from '../package/package-part.ts'
import { asPressed, pressedOf } from '../package/write-zip.ts'
import { contentTypes, notesPath, slidePath } from '../parts/part-names.ts'
import type { SlideMakings } from '../slide-makings.ts'
import { type FrameMakings, toolsOf, type WrittenFrame } from '../write-frame.ts'
import type { LinkTargets, WrittenPart, WrittenSlide } from '../written-slide.ts'
import { hashFrame, hashNotes, hashSlide } from './hash-makings.ts'

/** What was written of a talk's presentations, deflated, by the hash of what it was made of. */
export interface KeptPresentation {
  readonly parts: ReadonlyMap<string, KeptPart>
  readonly frames: ReadonlyMap<string, KeptFrame>
  /** Files of relations, by what they say. */
  readonly relations: ReadonlyMap<string, Pressed>
}

interface KeptPart {
  readonly pressed: Pressed
  /** But for those that every slide has first. */
  readonly relations: readonly Relation[]
  readonly links: LinkTargets
}

interface KeptFrame {
  readonly parts: readonly PressedPart[]
  readonly paper: readonly PressedPart[]
  /** The style of the tables of each layout. */
  readonly tableStyles: readonly (string | undefined)[]
}

/** What earlier runs have written, and what the next one will find. Nothing is found but what was made of the very same. */
export interface KeptParts {
  readonly findSlide: (made: SlideMakings, hasNotes: boolean) => WrittenSlide | undefined
  readonly putSlide: (made: SlideMakings, hasNotes: boolean, written: WrittenPart) => void
  readonly findNotes: (made: SlideMakings, blocks: readonly TextBlock[]) => Part | undefined
  readonly putNotes: (made: SlideMakings, blocks: readonly TextBlock[], written: WrittenPart) => void
  readonly findFrame: (made: FrameMakings) => WrittenFrame | undefined
  readonly putFrame: (frame: WrittenFrame) => void
  /** Gives the `.rels` file of a part, which a slide elsewhere may share. */
  readonly takeRelations: (path: string, relations: Part['relations']) => PackageFile
  /** All that this run had a use for; undefined if nothing of it is new. */
  readonly list: () => KeptPresentation | undefined
}

interface Used extends Omit<KeptPart, 'pressed'> {
  readonly part: Part
}

/** Takes what an earlier run left. */
export function recallParts(old: KeptPresentation | undefined): KeptParts {
  const parts = new Map<string, Used>()
  const frames = new Map<string, WrittenFrame>()
  const files = new Map<string, PackageFile>()
  let isNew = false

  function find(
    key: string | undefined,
    { file }: SlideMakings,
    head: Pick<Part, 'path' | 'contentType'>,
  ): Used | undefined {
    const kept = key === undefined ? undefined : old?.parts.get(key)
    if (key === undefined || kept === undefined) return undefined
    if (kept.links.some(([id, path]) => file.paths.get(id) !== path)) return undefined
    const { pressed, relations, links } = kept
    const found = { part: { ...head, pressed, relations }, relations, links }
    parts.set(key, found)
    return found
  }

  function put(key: string | undefined, { part, others, embedded, links }: WrittenPart): void {
    // What brings parts of its own is made anew: pictures, charts.
    if (key === undefined || embedded.length > 0) return
    parts.set(key, { part, relations: others, links })
    isNew = true
  }

  return {
    findSlide: (made, hasNotes) => {
      const head = { path: slidePath(made.number), contentType: contentTypes.slide }
      const found = find(keyOf(made, hasNotes), made, head)
      if (found === undefined) return undefined
      const { part, relations: others } = found
      return { made, layoutPath: undefined, part, others, embedded: [], notes: undefined }
    },
    putSlide: (made, hasNotes, written) => put(keyOf(made, hasNotes), written),
    findNotes: (made, blocks) => {
      const head = { path: notesPath(made.number), contentType: contentTypes.notes }
      return find(hashNotes(made, blocks), made, head)?.part
    },
    putNotes: (made, blocks, written) => put(hashNotes(made, blocks), written),
    findFrame: (made) => {
      const key = hashFrame(made)
      const kept = old?.frames.get(key)
      if (kept === undefined) return undefined
      const frame = unpackFrame(made, kept)
      frames.set(key, frame)
      return frame
    },
    putFrame: (frame) => {
      frames.set(hashFrame(frame.made), frame)
      isNew = true
    },
    takeRelations: (path, relations) => {
      const key = JSON.stringify(relations)
      const pressed = old?.relations.get(key)
      isNew ||= pressed === undefined
      const file =
        pressed === undefined ? spellRelations(path, relations) : { path: nameRelations(path), pressed }
      files.set(key, file)
      return file
    },
    list: () =>
      isNew
        ? {
            parts: mapSome(parts, packPart),
            frames: mapSome(frames, packFrame),
            relations: mapSome(files, pressedOf),
          }
        : undefined,
  }
}

/** With links, the ids of a slide's relations hang on whether it has a notes page. */
function keyOf(made: SlideMakings, hasNotes: boolean): string | undefined {
  const key = hashSlide(made)
  return key === undefined || !hasNotes ? key : `${key} told`
}

function packPart({ part, relations, links }: Used): KeptPart | undefined {
  const pressed = pressedOf(part)
  return pressed === undefined ? undefined : { pressed, relations, links }
}

function packFrame({ made, parts, paper, tableStyle }: WrittenFrame): KeptFrame | undefined {
  const [inFrame, onPaper] = [parts, paper].map((list) => list.flatMap((part) => asPressed(part) ?? []))
  if (inFrame?.length !== parts.length || onPaper?.length !== paper.length) return undefined
  return {
    ...{ parts: inFrame, paper: onPaper },
    tableStyles: made.layouts.map(({ look }) => tableStyle.get(look)),
  }
}

function unpackFrame(made: FrameMakings, { parts, paper, tableStyles }: KeptFrame): WrittenFrame {
  const tableStyle = new Map(
    made.layouts.flatMap(({ look }, index) => {
      const style = tableStyles[index]
      return style === undefined ? [] : [[look, style] as const]
    }),
  )
  return { made, tools: toolsOf(made), tableStyle, parts, paper }
}

function mapSome<T, U>(map: ReadonlyMap<string, T>, change: (value: T) => U | undefined): Map<string, U> {
  return new Map(
    [...map].flatMap(([key, value]) => {
      const changed = change(value)
      return changed === undefined ? [] : [[key, changed] as const]
    }),
  )
}
