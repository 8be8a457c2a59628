import { parseInline } from '../0-text/parse-inline.ts'
import type { OutlineSlide } from '../2-outline/model.ts'
import { shorten } from './shorten.ts'
import { wordingsFor } from './wordings.ts'

/** Kinds whose slides may go without `title:`; bookmarks and the outline view then take the words of the body. */
type Namer = (slide: OutlineSlide, lang: string) => string

const namers: { readonly [kind: string]: Namer } = {
  section: (slide) => (slide.kind === 'section' ? plain(slide.body.title.text) : ''),
  statement: (slide) => (slide.kind === 'statement' ? plain(slide.body.text.text) : ''),
  quote: (slide) => (slide.kind === 'quote' ? plain(slide.body.text.text) : ''),
  question: (slide) => (slide.kind === 'question' ? plain(slide.body.text.text) : ''),
  image: (slide) =>
    slide.kind === 'image'
      ? plain(slide.body.caption?.text ?? '') || slide.body.alt.text || slide.body.file.text
      : '',
  agenda: (_slide, lang) => wordingsFor(lang).agenda,
  references: (_slide, lang) => wordingsFor(lang).references,
}

/** Gives one line of plain text that names the slide; empty where a title is missing that must be there. */
export function nameSlide(slide: OutlineSlide, lang: string): string {
  const name = slide.title === undefined ? (namers[slide.kind]?.(slide, lang) ?? '') : plain(slide.title.text)
  return shorten(name, 120)
}

export function mayGoUntitled(slide: OutlineSlide): boolean {
  return slide.kind in namers
}

function plain(markdown: string): string {
  return parseInline(markdown).plain
}
