import type { DecorationLook, LookBox, TextLook } from '../../../6-theme/look-model.ts'
import { placeFigure } from '../look/calibrate.ts'
import { boxInEmu } from '../look/slide-size.ts'
import { solid } from '../look/write-color.ts'
import { baseOf, dropOf, type StyleTools, writeLevels } from '../look/write-text-style.ts'
import { element, type Xml } from '../xml/element.ts'
import { decorative, place } from './shape-tree.ts'
import { writeLine } from './write-fill.ts'

interface LetterTools extends StyleTools {
  readonly nextId: () => number
}

/** Large letters that are there to be seen, not to be read. */
export function writeDrawnText(
  { box, text, align, outline }: DecorationLook,
  words: string,
  tools: LetterTools,
): Xml<'p:sp'> {
  const drawn = text === undefined ? undefined : placeDrawn(words, text, align, tools)
  const moved: LookBox = {
    ...box,
    xPx: box.xPx + (drawn?.rightPx ?? 0),
    yPx: box.yPx - (drawn?.risePx ?? 0),
  }
  const level =
    drawn === undefined
      ? undefined
      : writeLevels(
          [
            {
              ...{ text: drawn.text, indentPx: 0, hangPx: 0, beforePx: 0 },
              ...(drawn.align === undefined ? {} : { align: drawn.align }),
            },
          ],
          tools,
        )
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id: tools.nextId(), name: 'Mark' }, decorative),
      element('p:cNvSpPr', { txBox: 1 }),
      element('p:nvPr', { userDrawn: 1 }),
    ),
    element('p:spPr', {}, ...place(boxInEmu(moved)), element('a:noFill')),
    element(
      'p:txBody',
      {},
      element('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0 }, element('a:noAutofit')),
      element('a:lstStyle', {}, level),
      element(
        'a:p',
        {},
        element(
          'a:r',
          {},
          element('a:rPr', { lang: 'en-US', noProof: 1 }, writeHollow(outline, tools)),
          element('a:t', {}, words),
        ),
      ),
    ),
  )
}

/**
 * Hollow letters have an edge and the color of the ground: readers that draw no edges, as LibreOffice 7.4, show nothing, and letters
 * without any color are no words to them.
 */
function writeHollow(
  outline: DecorationLook['outline'],
  { palette }: StyleTools,
): readonly Xml<'a:ln' | 'a:solidFill'>[] {
  return outline === undefined ? [] : [writeLine(outline, palette), solid({ hex: palette.ground }, palette)]
}

interface DrawnLetters {
  readonly text: TextLook
  readonly align: DecorationLook['align']
  readonly risePx: number
  readonly rightPx: number
}

/** Larger letters keep their base line. */
function placeDrawn(
  words: string,
  text: TextLook,
  align: DecorationLook['align'],
  { fonts }: LetterTools,
): DrawnLetters {
  const drop = dropOf(text, fonts)
  const place = placeFigure(words, text.font === 'other' ? undefined : fonts[text.font])
  if (place === undefined) return { text, align, risePx: drop, rightPx: 0 }
  const { share, rise, right } = place
  const larger = { ...text, sizePx: text.sizePx * share, linePx: text.linePx * share }
  const lower = baseOf(larger, fonts) - baseOf(text, fonts)
  return {
    text: larger,
    align: 'center',
    risePx: drop + lower + rise * text.sizePx,
    rightPx: right * text.sizePx,
  }
}
