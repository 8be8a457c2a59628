import type { Coverage, Pace, ParagraphCoverage } from './4-check/model.ts'

/** Coverage for scripts: what is not cited in full, what is by its words and addresses. */
export function describeCoverage({ passages, cited, words, citedWords, paragraphs }: Coverage): object {
  const uncited = paragraphs
    .flatMap((paragraph) => paragraph.passages)
    .filter(({ slides }) => slides.length === 0)
    .map(({ address, text, words: count }) => ({ address, text, words: count }))
  return {
    ...{ passages, cited, uncited, words, citedWords },
    share: shareOf(citedWords, words, cited === passages),
    paragraphs: paragraphs.map(describeParagraph),
  }
}

function describeParagraph({ address, at, words, citedWords, passages }: ParagraphCoverage): object {
  const cited = passages.filter(({ slides }) => slides.length > 0)
  return {
    address,
    file: at.file,
    line: at.line,
    words,
    citedWords,
    share: shareOf(citedWords, words, cited.length === passages.length),
    passages: passages.length,
    cited: cited.length,
    slides: [...new Set(passages.flatMap(({ slides }) => slides))],
  }
}

/** From 0 to 1, in thousandths; what has no words (a figure) is all or nothing. */
function shareOf(part: number, whole: number, isAll: boolean): number {
  return whole === 0 ? Number(isAll) : Math.round((part * 1000) / whole) / 1000
}

/** Pace for scripts; the slides before the first section stand under `null`. */
export function describePace({ planned, estimated, sections }: Pace): object {
  return {
    planned,
    estimated,
    sections: sections.map(({ section, ...rest }) => ({ section: section?.title ?? null, ...rest })),
  }
}
