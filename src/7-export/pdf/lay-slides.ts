import type { DressedDeck, DressedSlide, SlidePart } from '../../6-theme/model.ts'
import type { PdfDeck, PdfEnd } from './model.ts'
import { laterCss, type StepPage, spreadSteps } from './spread-steps.ts'

/** How slides are printed. */
export interface SlideForm {
  /** One page a slide, or one for each of its steps. */
  readonly steps: PdfDeck['print']['steps']
  /** What comes after them. */
  readonly end?: PdfEnd
  /** Slides in other clothes: rules, and the classes of the page that they ask for. */
  readonly guise?: { readonly css: string; readonly classes: string }
}

/** A page of HTML with some of the deck's slides, and the pages that are printed of it. */
export interface LaidPart {
  readonly html: string
  readonly pages: readonly StepPage[]
  /** Whether more comes after those pages. */
  readonly hasEnd: boolean
}

/** Gives the pages of HTML that are printed, one after another; those that were measured, where nothing is to be seen otherwise. */
export function laySlides(dressed: DressedDeck, form: SlideForm): readonly LaidPart[] {
  const { parts, slides } = dressed
  return parts.map((part, index) =>
    layPart(part, slides.slice(part.from, part.to), form, index === parts.length - 1),
  )
}

function layPart(
  { html, from }: SlidePart,
  slides: readonly DressedSlide[],
  { steps, end, guise }: SlideForm,
  isLast: boolean,
): LaidPart {
  const shown = steps === 'spread' ? spreadSteps(slides) : slides.map(wholePage)
  const pages = shown.map((page) => ({ ...page, slide: page.slide + from }))
  const last = isLast ? end : undefined
  if (steps === 'fold' && last === undefined && guise === undefined) return { html, pages, hasEnd: false }
  const [before = '', after = ''] = html.split(slides.map((slide) => slide.html).join(''))
  const css = `${laterCss}${last?.css ?? ''}${guise?.css ?? ''}`
  const changed = [
    before
      .replace('</head>', () => `<style>${css}</style></head>`)
      .replace('<body>', guise === undefined ? '<body>' : `<body class="${guise.classes}">`),
    ...pages.map((page) => page.html),
    after.replace('</body>', () => `${last?.body ?? ''}</body>`),
  ]
  return { html: changed.join(''), pages, hasEnd: last !== undefined }
}

const wholePage = ({ html }: DressedSlide, slide: number): StepPage => ({ slide, html, isWhole: true })
