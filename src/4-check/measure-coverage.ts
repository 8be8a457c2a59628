import { countWords } from '../0-text/count-words.ts'
import type { Article, Passage } from '../1-article/model.ts'
import type { Deck } from '../3-deck/model.ts'
import type { Coverage, ParagraphCoverage, PassageCoverage } from './model.ts'

/** Which sentences, tables, code blocks and figures of the articles some slide cites, and how many words that is. */
export function measureCoverage(deck: Deck, articles: readonly Article[]): Coverage {
  const citing = slidesByAddress(deck)
  const paragraphs = articles.flatMap((article, index) =>
    article.passages
      .filter((passage) => passage.kind !== 'heading')
      .map((passage) =>
        measureParagraph(passage, index === 0 ? '' : `${article.name}:`, article.lang, citing),
      ),
  )
  const passages = paragraphs.flatMap((paragraph) => paragraph.passages)
  return {
    passages: passages.length,
    cited: passages.filter(isCited).length,
    words: sumOfWords(passages),
    citedWords: sumOfWords(passages.filter(isCited)),
    paragraphs,
  }
}

/** The slides of the talk that cite each address; what a section cites is no coverage. */
function slidesByAddress(deck: Deck): ReadonlyMap<string, readonly string[]> {
  const slides = new Map<string, string[]>()
  for (const slide of deck.slides) {
    if (slide.kind === 'section') continue
    for (const address of new Set(slide.citations.passages.map((passage) => passage.address))) {
      const list = slides.get(address)
      if (list === undefined) slides.set(address, [slide.id])
      else list.push(slide.id)
    }
  }
  return slides
}

function measureParagraph(
  passage: Passage,
  prefix: string,
  lang: string,
  citing: ReadonlyMap<string, readonly string[]>,
): ParagraphCoverage {
  const parts = passage.sentences.length > 0 ? passage.sentences : [passage]
  const passages = parts.map(({ address, text }) => ({
    address: `${prefix}${address}`,
    text,
    words: countWords(text, lang),
    slides: citing.get(`${prefix}${address}`) ?? [],
  }))
  return {
    address: `${prefix}${passage.address}`,
    at: passage.at,
    words: sumOfWords(passages),
    citedWords: sumOfWords(passages.filter(isCited)),
    passages,
  }
}

const isCited = ({ slides }: PassageCoverage): boolean => slides.length > 0

const sumOfWords = (passages: readonly PassageCoverage[]): number =>
  passages.reduce((sum, { words }) => sum + words, 0)
