import { classesOf } from './classes-of.ts'
import type { MarkdownIt } from './markdown-it-model.ts'

/**
 * Tells the theme, as custom properties, where in the deck a slide stands: CSS cannot count slides ahead. They stand on
 * the `<svg>` around the section, which inherits them, so that a slide's own section changes with the slide only.
 */
export const placeInDeck = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('marpit_directives_apply', 'lectern_place', (state) => {
    const slides = state.tokens.filter((token) => token.type === 'marpit_slide_open')
    const starts = slides.flatMap((token, index) => (classesOf(token).includes('section') ? [index] : []))
    const frames = state.tokens.filter((token) => token.type === 'marpit_inline_svg_open')
    slides.forEach((slide, index) => {
      const token = frames[index] ?? slide
      const section = starts.filter((start) => start <= index).length
      const from = section === 0 ? 0 : (starts[section - 1] ?? 0)
      const to = starts[section] ?? slides.length
      const place = {
        '--slide': index + 1,
        '--slides': slides.length,
        '--section': section,
        '--from': share(from, slides.length),
        '--to': share(to, slides.length),
        '--at': share(index + 1, slides.length),
      }
      const added = Object.entries(place).map(([name, value]) => `${name}:${value};`)
      token.attrSet('style', `${token.attrGet('style') ?? ''}${added.join('')}`)
    })
  })
}

const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 10_000
