import type { OutlineText } from './citation-model.ts'
import { include, isInclude } from './includes/include-entry.ts'
import {
  includeLimits,
  type Outline,
  type OutlineArticle,
  type OutlineCover,
  type OutlinePrint,
  type OutlineSlide,
} from './model.ts'
import { print } from './read-print.ts'
import { slide } from './read-slide.ts'
import { byForm, type FieldsOf, listOf, map, optional, required, turn } from './shapes/collections.ts'
import { number, oneOf, text } from './shapes/scalars.ts'
import type { Shape } from './shapes/shape.ts'

type NamedArticle = Omit<OutlineArticle, 'name'>

const articleMap = map<NamedArticle>('an article', {
  file: required(text, 'the file in the folder of the talk, .md or .txt', { examples: ['article.txt'] }),
  title: optional(text, 'the title of the article'),
  by: optional(text, 'who wrote it'),
  publisher: optional(text, 'who published it'),
  date: optional(text, 'when it was published'),
  url: optional(text, 'where to find it', { examples: ['https://example.org/mills'] }),
})

const oneArticle: Shape<NamedArticle> = byForm(
  { text: turn(text, (file) => ({ file })), map: articleMap },
  'the name of a file',
)

/** `article:` in its three forms: a file, a map with `file`, or several under names of the author's. */
const articles: Shape<readonly OutlineArticle[]> = {
  doc: () => ({ kind: 'forms', of: [oneArticle.doc(), { kind: 'named', of: oneArticle.doc() }] }),
  read: (node, reading) => {
    if (node.kind === 'map' && !node.entries.some((entry) => entry.key === 'file')) {
      return node.entries.flatMap((entry) => {
        const article = oneArticle.read(entry.value, { ...reading, key: entry.key })
        return article === undefined ? [] : [{ ...article, name: entry.key }]
      })
    }
    const article = oneArticle.read(node, reading)
    return article === undefined ? undefined : [{ ...article, name: withoutExtension(article.file) }]
  },
}

function withoutExtension(file: OutlineText): string {
  return file.text.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
}

const cover = map<OutlineCover>('the cover', {
  notes: optional(text, 'what the speaker says on the title slide'),
  handout: optional(text, 'what students read beside the title slide'),
  minutes: optional(number(0, 600), 'how long the title slide stands', { examples: [0.5] }),
})

/** What is still an include here could not be included, and was told. */
const slideOrInclude: Shape<OutlineSlide> = {
  doc: () => ({ kind: 'forms', of: [slide.doc(), include.doc()], key: 'include' }),
  read: (node, reading) => (isInclude(node) ? undefined : slide.read(node, reading)),
}

const someSlides = listOf(() => slideOrInclude, includeLimits.slides)

/** A list of slides; none at all is a fault of its own, and too many are told where includes are. */
const slides: Shape<readonly OutlineSlide[]> = {
  doc: someSlides.doc,
  read: (node, reading) => {
    const hasNone =
      (node.kind === 'empty' && !node.isTold) || (node.kind === 'list' && node.items.length === 0)
    if (!hasNone) return someSlides.read(node, reading)
    reading.report.add('outline/no-slides', node.at)
    return []
  },
}

/** The outline as its own keys say it, before defaults. */
export interface TypedHead {
  readonly title: OutlineText
  readonly subtitle?: OutlineText
  readonly by?: OutlineText
  readonly date?: OutlineText
  readonly lang?: OutlineText
  readonly size?: Outline['size']
  readonly article?: readonly OutlineArticle[]
  readonly theme?: OutlineText
  readonly minutes?: Outline['minutes'] & object
  readonly wpm?: Outline['minutes'] & object
  readonly print?: OutlinePrint
  readonly cover?: OutlineCover
  readonly slides: readonly OutlineSlide[]
}

/** What counts where the head does not say. */
export const headDefaults = { lang: 'en', size: '16:9', wpm: 130 } as const

const shapesOfSlides = {
  '16:9': 'wide, as most projectors and screens are',
  '4:3': 'as old projectors are, and tablets',
} as const

/** Every key that may stand at the top of an outline. */
export const headFields: FieldsOf<TypedHead> = {
  title: required(text, 'the title of the talk', { examples: ['How the tide turns a mill'] }),
  subtitle: optional(text, 'the line under the title', { examples: ['A lecture on tide mills'] }),
  by: optional(text, 'who speaks', { examples: ['Ada Moreno'] }),
  date: optional(text, 'an ISO date is written out in the language of the talk; anything else as typed', {
    examples: ['2026-11-23', 'Summer term 2026'],
  }),
  lang: optional(text, 'the language of the talk', {
    fallback: headDefaults.lang,
    examples: ['en', 'de', 'fr', 'zh-Hans', 'ar'],
  }),
  size: optional(oneOf(['16:9', '4:3'], shapesOfSlides), 'the shape of the slides', {
    fallback: headDefaults.size,
  }),
  article: optional(articles, 'the text that the talk is drawn from; without it, article.md or article.txt', {
    examples: ['article.txt', { file: 'article.md', title: 'Mills of the sea', by: 'Staff writer' }],
  }),
  theme: optional(text, 'how the slides look: the name of a theme, or a CSS file in the folder of the talk', {
    fallback: 'lectern',
  }),
  minutes: optional(number(0, 600), 'how long the talk is; without it, as long as its slides', {
    examples: [20, 45],
  }),
  wpm: optional(number(40, 400), 'words that the speaker says in a minute', { fallback: headDefaults.wpm }),
  print: optional(print, 'how PDFs and handouts are printed'),
  cover: optional(cover, 'notes and minutes of the title slide, which is made from these keys', {
    examples: [{ minutes: 0.5, notes: 'Good morning.' }],
  }),
  slides: required(slides, 'the slides in order'),
}
