import type { TextBlock } from '../0-text/model.ts'
import { parseTextBlocks } from '../0-text/parse-text-blocks.ts'
import type { Deck } from '../3-deck/model.ts'

/** Reads the Markdown that the speaker sees beside each slide, what it cites below; gives its paragraphs by the slide's id. */
export function readNotes({ slides }: Deck): ReadonlyMap<string, readonly TextBlock[]> {
  return new Map(
    slides.flatMap(({ id, speakerNotes, citedNotes }) => {
      const notes = [speakerNotes, citedNotes].filter((text) => text.trim() !== '').join('\n\n')
      return notes === '' ? [] : [[id, parseTextBlocks(notes)] as const]
    }),
  )
}
