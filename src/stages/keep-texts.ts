import type { TextEngine } from '../6-theme/render-text.ts'
import { keyOfPiece, type Pieces } from '../7-export/pdf/pieces.ts'

/** Gives an engine that takes from an earlier run what that rendered of the same text: of a long talk's notes, most stay as they are. */
export function keepTexts({ markdown: engine }: TextEngine, pieces: Pieces | undefined): TextEngine {
  if (pieces === undefined) return { markdown: engine }
  return {
    markdown: {
      render: (markdown, environment) => {
        const key = keyOfPiece(['text', environment], markdown)
        const known = pieces.get(key)
        if (known !== undefined) return Buffer.from(known).toString()
        const html = engine.render(markdown, environment)
        pieces.put(key, Buffer.from(html))
        return html
      },
    },
  }
}
