import type { MarpDeck } from '../../5-markdown/model.ts'
import type { OutputFile } from '../model.ts'

/**
 * Takes the file name (`<talk>.md`) and the deck as Marp spells it; gives that file and, since Markdown refuses pictures
 * as `data:` URIs in part (SVG), the pictures beside it under the paths that it names.
 */
export function exportMarkdown(fileName: string, marp: MarpDeck): readonly OutputFile[] {
  return [
    { path: fileName, bytes: new TextEncoder().encode(marp.markdown) },
    ...marp.assets.map(({ path, bytes }) => ({ path, bytes })),
  ]
}
