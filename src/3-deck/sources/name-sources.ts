import type { Article } from '../../1-article/model.ts'
import { given } from '../composing.ts'
import type { Deck, Slide } from '../model.ts'
import { groupPassages, printArticles } from './group-passages.ts'
import { listReferences, listWithFurther } from './list-references.ts'
import { printSourceLine } from './print-source-line.ts'
import { prepareSourcing, type Sourcing } from './sourcing.ts'
import { writeCitedNotes } from './write-cited-notes.ts'

type Composed = Pick<Deck, 'lang' | 'size' | 'print' | 'slides' | 'skipped'>
type Named = Pick<Deck, 'references' | 'printedArticles' | 'slides' | 'skipped'>

/**
 * The last step of composing, since references name what all slides cite: gives every slide its source line, its passages
 * for notes and handout, and the references their entries.
 */
export function nameSources(deck: Composed, articles: readonly Article[]): Named {
  const { lang, size, print, slides, skipped } = deck
  const references = listReferences(
    slides.map(({ citations }) => citations),
    articles,
    lang,
  )
  const referencesId = findReferences(slides)?.id
  const sourcing = prepareSourcing(articles, references, { lang, size, referencesId })
  const name = (slide: Slide): Slide => {
    const named = nameOnSlide(slide, sourcing, print.passages !== 'none')
    if (named.kind !== 'references') return named
    return { ...named, references: listWithFurther(references, named.further) }
  }
  return {
    references,
    printedArticles: print.passages === 'full' ? printArticles(sourcing) : [],
    slides: slides.map(name),
    skipped: skipped.map(name),
  }
}

/** Rather one that every format shows. */
function findReferences(slides: readonly Slide[]): Slide | undefined {
  const all = slides.filter(({ kind }) => kind === 'references')
  return all.find(({ only }) => only === undefined) ?? all[0]
}

function nameOnSlide(slide: Slide, sourcing: Sourcing, isPrinted: boolean): Slide {
  // A divider shows no sources: what follows it names its own.
  if (slide.kind === 'section') return slide
  const passages = groupPassages(slide.citations.passages, sourcing)
  // The list is not to be led to itself.
  const around = slide.kind === 'references' ? { ...sourcing, referencesId: undefined } : sourcing
  return {
    ...slide,
    ...given('sourceLine', printSourceLine(slide.citations, around)),
    citedNotes: writeCitedNotes(passages, sourcing.lang),
    printedPassages: isPrinted ? passages : [],
  }
}
