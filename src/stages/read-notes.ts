import type { TextBlock } from '../0-text/model.ts'
import { parseTextBlocks } from '../0-text/parse-text-blocks.ts'
import type { Deck, Slide } from '../3-deck/model.ts'

/** What notes say, by their Markdown: read once, whoever asks first. */
export type KnownNotes = Map<string, readonly TextBlock[]>

/** Reads the Markdown that the speaker sees beside each slide, what it cites below; gives its paragraphs by the slide's id. */
export function readNotes(
  { slides }: Deck,
  known: KnownNotes = new Map(),
): ReadonlyMap<string, readonly TextBlock[]> {
  return new Map(
    slides.flatMap((slide) => {
      const blocks = readSlideNotes(slide, known)
      return blocks === undefined ? [] : [[slide.id, blocks] as const]
    }),
  )
}

/** The same of one slide; undefined where there is nothing to say. */
export function readSlideNotes(
  { speakerNotes, citedNotes }: Slide,
  known: KnownNotes,
): readonly TextBlock[] | undefined {
  const notes = [speakerNotes, citedNotes].filter((text) => text.trim() !== '').join('\n\n')
  if (notes === '') return undefined
  const blocks = known.get(notes) ?? parseTextBlocks(notes)
  known.set(notes, blocks)
  return blocks
}
