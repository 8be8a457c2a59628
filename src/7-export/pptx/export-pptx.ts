import type { KeptParts } from './kept/kept-parts.ts'
import { slideSizes } from './look/slide-size.ts'
import {
  type PackageFile,
  type Part,
  spellAhead,
  spelledAhead,
  spellRelations,
} from './package/package-part.ts'
import { pressAhead } from './package/write-zip.ts'
import { zipPackage } from './package/zip-package.ts'
import { presentationPart } from './parts/presentation-part.ts'
import { packageRelations, propertyParts } from './parts/property-parts.ts'
import { tagsPart } from './parts/tags-part.ts'
import { sectionsOf } from './place-slides.ts'
import type { PptxInput } from './pptx-input.ts'
import { createPptxMemory, type PptxMemory } from './pptx-memory.ts'
import { isRightToLeft } from './text/reading-direction.ts'
import { type FrameMakings, planFrame, type WrittenFrame, writeFrame } from './write-frame.ts'
import { partsOf, writeSlides } from './write-slides.ts'
import type { WrittenSlide } from './written-slide.ts'

/**
 * Takes a deck and how it looks; gives the presentation: the same input, the same bytes. What the memory has of the same is taken
 * over. `aTurn` is waited for between its steps, so that others get theirs.
 */
export async function exportPptx(
  input: PptxInput,
  aTurn: () => Promise<unknown> = async () => {},
): Promise<Uint8Array> {
  const { deck, slides } = input
  const size = slideSizes[deck.size]
  const is4to3 = deck.size === '4:3'
  const memory = input.memory ?? createPptxMemory()
  const { frame, written } = await writeBody(input, memory, aTurn)
  const kept = await memory.kept()
  // What students get has no notes, and other relations.
  if (kept !== undefined) for (const { part } of written) spellOnce(part, kept)
  const plan = { size, is4to3, slides: slides.length, sections: sectionsOf(deck, slides) }
  const parts: readonly Part[] = [
    presentationPart(plan, frame.tools),
    ...frame.parts,
    tagsPart(slides.map(({ id }) => id)),
    ...frame.paper,
    ...written.flatMap(partsOf),
    ...propertyParts({
      ...{ title: deck.title.plain, lang: deck.lang, is4to3, slides: slides.length },
      ...(deck.author === undefined ? {} : { author: deck.author }),
      ...(deck.date === undefined ? {} : { date: deck.date }),
      notes: written.filter(({ notes }) => notes !== undefined).length,
    }),
  ]
  await aTurn()
  return memory.zipWith((before) => zipPackage(withoutDoubles(parts), packageRelations, before))
}

/** Writes what shows slides, and slides, into the memory before it is certain what they are in the end; deflates all that. */
export async function writeAhead(
  input: PptxInput,
  memory: PptxMemory,
  aTurn: () => Promise<unknown>,
): Promise<void> {
  const { frame, written } = await writeBody(input, memory, aTurn)
  const kept = await memory.kept()
  for (const part of [...frame.parts, ...frame.paper, ...written.flatMap(partsOf)]) {
    const isPart = pressAhead(part)
    if (pressRelationsAhead(part, kept) || isPart) await aTurn()
  }
}

/** Says whether there was anything to do. */
function pressRelationsAhead(part: Part, kept: KeptParts | undefined): boolean {
  return part.relations.length > 0 && pressAhead(spellOnce(part, kept))
}

/** Gives the `.rels` file of a part, as an earlier run has it or spelled now. */
function spellOnce({ path, relations }: Part, kept: KeptParts | undefined): PackageFile {
  const known = spelledAhead(path, relations)
  if (known !== undefined) return known
  const file = kept?.takeRelations(path, relations) ?? spellRelations(path, relations)
  spellAhead(relations, file)
  return file
}

/** Most of a presentation. */
async function writeBody(
  input: PptxInput,
  memory: PptxMemory,
  aTurn: () => Promise<unknown>,
): Promise<{ readonly frame: WrittenFrame; readonly written: readonly WrittenSlide[] }> {
  const made = planFrame(input.looks, input.deck, isRightToLeft(input.deck.lang))
  const kept = await memory.kept()
  const frame =
    memory.findFrame(made) ?? kept?.findFrame(made) ?? (await writeFrameAnew(made, kept, memory, aTurn))
  memory.keepFrame(frame)
  const { tableStyle } = frame
  return {
    frame,
    written: await writeSlides(input, { layouts: made.layouts, tableStyle, memory, kept }, aTurn),
  }
}

async function writeFrameAnew(
  made: FrameMakings,
  kept: KeptParts | undefined,
  { readyLayouts }: PptxMemory,
  aTurn: () => Promise<unknown>,
): Promise<WrittenFrame> {
  const frame = await writeFrame(made, await readyLayouts(made), aTurn)
  kept?.putFrame(frame)
  return frame
}

/** Pictures that several slides show are there once. */
function withoutDoubles(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.map((part) => [part.path, part])).values()]
}
