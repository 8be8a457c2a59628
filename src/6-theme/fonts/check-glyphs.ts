import type { Deck } from '../../3-deck/model.ts'
import type { Report, SourceFile } from '../../diagnostics/model.ts'
import type { Theme } from '../model.ts'
import { listShownText } from './list-shown-text.ts'

/** Latin text is the rule, and all of it is there. */
const isPlain = (text: string): boolean => /^[\x20-\x7e\u00a0-\u017f–—‘’“”…\n]*$/.test(text)

/**
 * Reports `check/no-glyph` for characters on slides that neither a font of the theme nor one that npm brings has a glyph
 * for, at the character in its file, once for each slide. Formulas are left to their own font. A deck in Latin letters does
 * not wait for the lists of what fonts have.
 */
export async function checkGlyphs(
  deck: Deck,
  theme: Theme,
  sources: ReadonlyMap<string, SourceFile>,
  report: Report,
): Promise<void> {
  const unusual = [...deck.slides, ...deck.skipped]
    .map((slide) => listShownText(slide).filter(({ text }) => !isPlain(text)))
    .filter((texts) => texts.length > 0)
  if (unusual.length === 0) return
  const { tellMissingGlyphs } = await import('./tell-missing-glyphs.ts')
  tellMissingGlyphs(unusual, theme, sources, report)
}
