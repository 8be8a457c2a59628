import type { PdfDeck, PdfProperties } from './model.ts'

/** What the outline says of the talk, as a file's properties have it; `what` names a file that is not the slides themselves. */
export function describeDeck(deck: Omit<PdfDeck, 'print'>, what?: string): PdfProperties {
  const { title, lang, author, date, day, slides } = deck
  const subtitle = slides.find(({ kind }) => kind === 'title')?.subtitle?.plain
  const subject = [what, subtitle, date].filter((part) => part !== undefined && part !== '').join(' · ')
  return {
    title: title.plain,
    lang,
    ...(author === undefined ? {} : { author }),
    ...(subject === '' ? {} : { subject }),
    ...(day === undefined ? {} : { day }),
  }
}
