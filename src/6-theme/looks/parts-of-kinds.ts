import type { Slide } from '../../3-deck/model.ts'

/** Where a part of a slide is found in it. */
export interface PartSpec {
  /** `#` stands for the number of the element among those found, from 1. */
  readonly name: string
  /** Where to look: from the section on; `^` stands for the part before that this one lies in. */
  readonly selector: string
  /** `#`-parts that this one lies in, one each. */
  readonly inside?: string
  /**
   * `list`: its items have marks; `paragraphs`: all that are found are one part; `rest`: not the element, but the words in it
   * after its first child; `picture`, `group`: what it holds is no text, or other parts.
   */
  readonly as?: 'list' | 'paragraphs' | 'rest' | 'picture' | 'group'
  /** Its room goes on to the end of the body. */
  readonly isOpen?: true
}

/** What every slide may have. The line of the source is the last paragraph; no other part takes it. */
export const commonParts: readonly PartSpec[] = [
  { name: 'title', selector: ':is(h1, h2):not(.statement:not(.titled) > *, .question:not(.titled) > *)' },
  { name: 'source', selector: '.sourced > p:last-of-type' },
  { name: 'footer', selector: 'footer' },
]

/** What each kind has besides. */
export const partsOfKinds: { readonly [K in Slide['kind']]: readonly PartSpec[] } = {
  title: [
    { name: 'subtitle', selector: '.title:not(.plain-by) > h1 + p' },
    { name: 'byline', selector: '.title > p + p, .title.plain-by > h1 + p' },
  ],
  section: [
    { name: 'number', selector: '.section > p:first-of-type' },
    { name: 'sections', selector: '.section > ol', as: 'list' },
  ],
  points: [{ name: 'body', selector: '.points > :is(ul, ol)', as: 'list', isOpen: true }],
  columns: [
    { name: 'column-#', selector: '.columns > ul > li', as: 'group' },
    { name: 'heading', inside: 'column-#', selector: 'h3' },
    { name: 'body', inside: 'column-#', selector: ':is(ul, ol)', as: 'list', isOpen: true },
    {
      name: 'text',
      inside: 'column-#',
      selector: 'p:not(:has(img)):not(blockquote + p, p:has(img) + p)',
      as: 'paragraphs',
      isOpen: true,
    },
    { name: 'quote', inside: 'column-#', selector: 'blockquote' },
    { name: 'by', inside: 'column-#', selector: 'blockquote + p' },
    { name: 'code', inside: 'column-#', selector: 'pre' },
    { name: 'picture', inside: 'column-#', selector: 'p > img', as: 'picture' },
    { name: 'caption', inside: 'column-#', selector: 'p:has(img) + p' },
  ],
  compare: [
    { name: 'table', selector: '.compare > table', as: 'group', isOpen: true },
    { name: 'row-#', selector: '.compare > table > tbody > tr:nth-child(-n + 2)', as: 'group' },
    { name: 'head-#', selector: '.compare > table > thead th' },
    { name: 'cell-#', selector: '.compare > table > tbody > tr:nth-child(2) > td' },
  ],
  timeline: [
    { name: 'event-#', selector: '.timeline > ul > li', as: 'group' },
    { name: 'date', inside: 'event-#', selector: 'strong:first-child' },
    { name: 'words', inside: 'event-#', selector: '', as: 'rest' },
  ],
  flow: [
    { name: 'step-#', selector: '.flow > ul > li' },
    { name: 'arrow', inside: 'step-#', selector: 'ul > li' },
  ],
  quote: [
    { name: 'body', selector: '.quote > blockquote' },
    { name: 'by', selector: '.quote > blockquote + p' },
  ],
  statement: [{ name: 'body', selector: '.statement:not(.titled) > h2, .statement.titled > h2 + p' }],
  text: [{ name: 'body', selector: '.text > p', as: 'paragraphs', isOpen: true }],
  question: [
    { name: 'question', selector: '.question:not(.titled) > h2, .question.titled > h2 + p' },
    { name: 'choices', selector: '.question > ol', as: 'list' },
    { name: 'answer', selector: '.question > ul > li' },
  ],
  definition: [
    { name: 'entry-#', selector: '.definition > ul > li', as: 'group' },
    { name: 'term', inside: 'entry-#', selector: 'strong:first-child' },
    { name: 'meaning', inside: 'entry-#', selector: '', as: 'rest' },
  ],
  numbers: [
    { name: 'number-#', selector: '.numbers > ul > li', as: 'group' },
    { name: 'value', inside: 'number-#', selector: 'strong:first-child' },
    { name: 'label', inside: 'number-#', selector: '', as: 'rest' },
  ],
  table: [
    { name: 'table', selector: '.table > table', as: 'group', isOpen: true },
    { name: 'row-#', selector: '.table > table > tbody > tr:nth-child(-n + 2)', as: 'group' },
    { name: 'head-#', selector: '.table > table > thead th' },
    { name: 'cell-#', selector: '.table > table > tbody > tr:nth-child(2) > td' },
    { name: 'caption', selector: '.table > table + p' },
  ],
  chart: [
    { name: 'chart', selector: '.chart > p:has(> :is(img, svg))', as: 'picture' },
    { name: 'caption', selector: '.chart > p:has(> :is(img, svg)) + p' },
  ],
  image: [
    { name: 'picture', selector: '.image > p:has(> img)', as: 'picture' },
    { name: 'caption', selector: '.image > p:has(> img) + p' },
  ],
  code: [
    { name: 'code', selector: '.code > pre', isOpen: true },
    { name: 'marked', selector: '.code > pre .line.highlighted' },
  ],
  math: [
    { name: 'formula', selector: '.math > p:has(> math)', as: 'picture' },
    { name: 'symbol-#', selector: '.math > ul > li', as: 'group' },
    { name: 'term', inside: 'symbol-#', selector: 'strong:first-child' },
    { name: 'meaning', inside: 'symbol-#', selector: '', as: 'rest' },
  ],
  agenda: [
    { name: 'body', selector: '.agenda > ol', as: 'list' },
    { name: 'item-#', selector: '.agenda > ol > li' },
  ],
  references: [
    { name: 'body', selector: '.references > ul:not(h3 + ul)', as: 'list', isOpen: true },
    { name: 'heading', selector: '.references > h3' },
    { name: 'further', selector: '.references > h3 + ul', as: 'list', isOpen: true },
  ],
}
