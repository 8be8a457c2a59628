import type { TextBlock } from '../../../0-text/model.ts'
import type { Paragraph } from './write-paragraph.ts'

type Block = TextBlock
type Form = (block: Block) => Paragraph

/** How each kind of paragraph stands on a notes page, whose levels from the second on are those of lists. */
const forms: { readonly [K in Block['kind']]: Form } = {
  paragraph: ({ runs }) => ({ words: { runs } }),
  heading: ({ runs }) => ({ words: { runs: runs.map((run) => ({ ...run, bold: true as const })) } }),
  item: ({ runs, depth, number }) => ({
    words: { runs },
    level: Math.min(depth, 8),
    ...(number === undefined ? {} : { startAt: number }),
  }),
  quotation: ({ runs }) => ({ words: { runs: runs.map((run) => ({ ...run, italic: true as const })) } }),
  code: ({ runs }) => ({ words: { runs } }),
}

export function notesParagraphs(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.map((block) => forms[block.kind](block))
}
