import { inlineOf } from '../0-text/inline-of.ts'
import type { Article } from '../1-article/model.ts'
import type { OutlineGrid } from '../2-outline/body-model.ts'
import type { OutlineCitations } from '../2-outline/citation-model.ts'
import type { OutlineSlide } from '../2-outline/model.ts'
import type { Report, SourceRange } from '../diagnostics/model.ts'
import type { MovedAddresses } from './addresses/list-moved.ts'
import { composeBackground } from './compose-background.ts'
import { composeSpeakerNotes } from './compose-speaker-notes.ts'
import { type Composer, type Composing, given, optionalWords, toTarget, toWords } from './composing.ts'
import { type BodyKind, composers } from './kinds/table-of-composers.ts'
import type { Slide, SlidePart, TalkFile } from './model.ts'
import { mayGoUntitled } from './name-slide.ts'
import { joinCitations, noCitations, resolveCitations } from './resolve-citations.ts'
import type { Citations } from './source-model.ts'
import { maySplit } from './split-slide.ts'
import { wordingsFor } from './wordings.ts'
import type { Words } from './words-model.ts'

/** A slide of the outline with the number of its section. */
export interface Numbered {
  readonly slide: OutlineSlide
  readonly section?: number
}

export interface Named extends Numbered {
  readonly name: string
  readonly id: string
  /** Where the slide is one of several that the outline's slide became. */
  readonly part?: SlidePart
}

interface Sources {
  readonly lang: string
  readonly size: '16:9' | '4:3'
  readonly articles: readonly Article[]
  /** What addresses that have moved stand for, by their places. */
  readonly moved: MovedAddresses
  readonly files: ReadonlyMap<string, TalkFile>
  readonly tables: ReadonlyMap<string, OutlineGrid>
  readonly report: Report
}

/**
 * Takes one slide of the outline; gives it composed, or undefined where its body cannot be shown (told then). How its sources
 * are named is left to `nameSources`.
 */
export function composeSlide(
  named: Named,
  place: { readonly number: number; readonly minutes: number },
  sources: Sources,
): Slide | undefined {
  const { slide, section, name, id, part } = named
  const { lang, size, articles, moved, files, tables, report } = sources
  const cited: Citations[] = []
  const cite = (item: OutlineCitations): Citations | undefined => {
    const citations = resolveCitations(item, { articles, moved, lang }, report)
    if (citations !== undefined) cited.push(citations)
    return citations
  }
  const own = cite(slide)
  const composing = { lang, size, articles, files, tables, report, cite }
  const content = composeContent(slide, composing)
  const background = composeBackground(slide.background, composing)
  checkTitle(slide, report)
  if (content === undefined) return undefined
  const citations = slide.kind === 'section' ? (own ?? noCitations) : joinCitations(cited)
  return {
    id,
    number: place.number,
    ...given('title', withPart(optionalWords(slide.title, report), part, lang)),
    name: name || id,
    ...given('section', section),
    notes: slide.notes?.text ?? '',
    ...given('notesAt', slide.notes?.at),
    speakerNotes: composeSpeakerNotes(slide, lang),
    handout: slide.handout?.text ?? '',
    ...given('handoutAt', slide.handout?.at),
    minutes: place.minutes,
    hasOwnMinutes: slide.minutes !== undefined && slide.kind !== 'section',
    isStepped: slide.steps === true,
    ...given('only', slide.only),
    ...given('background', background),
    maySplit: maySplit(slide),
    ...given('part', part),
    citations,
    ...given('ownCitations', own),
    citedNotes: '',
    printedPassages: [],
    origin: slide.at,
    kind: slide.kind,
    ...content,
  } as Slide
}

function withPart(title: Words | undefined, part: SlidePart | undefined, lang: string): Words | undefined {
  if (title === undefined || part === undefined) return title
  const text = wordingsFor(lang).part(part.number, part.of)
  return { ...inlineOf([...title.runs, { text }]), at: title.at }
}

type Content = Readonly<Record<string, unknown>>

function composeContent(slide: OutlineSlide, composing: Composing): Content | undefined {
  const { report, lang } = composing
  if (slide.kind === 'section') return { title: toWords(slide.body.title, report) }
  const ownTitle = (words: string): Content => ({
    title: optionalWords(slide.title, report) ?? { runs: [{ text: words }], plain: words, at: slide.keyAt },
  })
  if (slide.kind === 'agenda') return ownTitle(wordingsFor(lang).agenda)
  if (slide.kind === 'references') {
    const further = slide.body.items.map((source) => ({
      cite: toWords(source.cite, report),
      ...given('url', toTarget(source.url, report)),
    }))
    const { references, further: heading } = wordingsFor(lang)
    const furtherHeading = inlineOf([{ text: heading }])
    return { ...ownTitle(references), furtherHeading, further, references: [] }
  }
  return composeBody(slide.kind, slide.body, slide.keyAt, composing)
}

/** The table of composers is typed by kind; here kind and body come from one slide, so they belong together. */
function composeBody(
  kind: BodyKind,
  body: unknown,
  keyAt: SourceRange,
  composing: Composing,
): Content | undefined {
  const compose = composers[kind] as unknown as Composer<'points'>
  return compose(body as Parameters<Composer<'points'>>[0], { keyAt }, composing) as Content | undefined
}

function checkTitle(slide: OutlineSlide, report: Report): void {
  const isEmpty = (slide.title?.text.trim() ?? '') === ''
  if (isEmpty && (slide.title !== undefined || !mayGoUntitled(slide))) {
    report.add('deck/no-title', slide.title?.at ?? slide.keyAt, { kind: slide.kind })
  }
}
