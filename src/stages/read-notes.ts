import type { TextBlock } from '../0-text/model.ts'
import { parseTextBlocks } from '../0-text/parse-text-blocks.ts'
import type { Deck } from '../3-deck/model.ts'

/** Reads the Markdown that the speaker sees beside each slide; gives its paragraphs by the slide's id. */
export function readNotes({ slides }: Deck): ReadonlyMap<string, readonly TextBlock[]> {
  return new Map(
    slides.flatMap(({ id, speakerNotes }) =>
      speakerNotes.trim() === '' ? [] : [[id, parseTextBlocks(speakerNotes)] as const],
    ),
  )
}
