import { nextTurn } from '../../next-turn.ts'
import { readBare } from '../feet/read-bare.ts'
import type { SlideForm } from '../lay-slides.ts'
import { readOperators } from '../place/read-operators.ts'
import type { PrintedDeck, SlidesOutcome } from '../print-slides.ts'
import type { PrintedSlide } from '../printed-slides.ts'
import type { PaperInput } from './model.ts'
import type { SlidesFor } from './print-paper.ts'
import { chooseGuise } from './slides-guise.ts'

/**
 * Gives the slides as paper shows them: those that were printed for the file of slides, without their feet where they are
 * small. They are printed once more where ink is saved, and where nobody can tell the feet from the rest.
 */
export function slidesOnPaper(
  { deck, isForeign }: Pick<PaperInput, 'deck' | 'isForeign'>,
  form: SlideForm,
  print: (form: SlideForm) => Promise<SlidesOutcome>,
): SlidesFor {
  const { savesInk } = deck.print
  return async ({ hidesFeet }) => {
    if (!savesInk) {
      const own = await print(form)
      if (own.kind === 'blank-page' || !hidesFeet) return own
      if (own.isSeparable) return { ...own, slides: await withoutFeet(own) }
    }
    const guise = chooseGuise({ savesInk, isForeign, hidesFeet })
    const again = await print({ steps: 'fold', ...(guise === undefined ? {} : { guise }) })
    return again.kind === 'printed' ? { ...again, slides: again.slides.map(asBare) } : again
  }
}

const cut = new WeakMap<PrintedDeck, Promise<readonly PrintedSlide[]>>()

/** Half a millisecond each. */
const slidesInATurn = 20

/** Once for all handouts. */
function withoutFeet(printed: PrintedDeck): Promise<readonly PrintedSlide[]> {
  const slides = cut.get(printed) ?? cutFeet(printed)
  cut.set(printed, slides)
  return slides
}

async function cutFeet({ slides }: PrintedDeck): Promise<readonly PrintedSlide[]> {
  const cutSlides: PrintedSlide[] = []
  for (const slide of slides) {
    if (cutSlides.length % slidesInATurn === 0) await nextTurn()
    const bare = readBare(slide.document, slide.page)
    cutSlides.push(bare === undefined ? slide : { ...slide, bare })
  }
  return cutSlides
}

/** The feet are hidden already. */
function asBare({ document, page }: PrintedSlide): PrintedSlide {
  return { document, page, bare: { operators: readOperators(document, page), leftOut: new Set() } }
}
