import { inlineOf } from '../0-text/inline-of.ts'
import type { InlineText } from '../0-text/model.ts'
import type { Outline } from '../2-outline/model.ts'
import type { Report } from '../diagnostics/model.ts'
import { given, optionalWords, toWords } from './composing.ts'
import { titleId } from './give-ids.ts'
import type { TitleSlide } from './model.ts'
import { noCitations } from './resolve-citations.ts'
import { writeDate } from './write-date.ts'

/** The first slide: made from the outline's head, with the rest of it (notes, minutes) under `cover:`. */
export function composeTitleSlide(outline: Outline, minutes: number, report: Report): TitleSlide {
  const title = toWords(outline.title, report)
  return {
    kind: 'title',
    id: titleId,
    number: 1,
    title,
    name: title.plain,
    ...given('subtitle', optionalWords(outline.subtitle, report)),
    ...given('byline', composeByline(outline, report)),
    notes: outline.cover.notes?.text ?? '',
    ...given('notesAt', outline.cover.notes?.at),
    speakerNotes: outline.cover.notes?.text ?? '',
    citedNotes: '',
    printedPassages: [],
    handout: outline.cover.handout?.text ?? '',
    minutes,
    hasOwnMinutes: outline.cover.minutes !== undefined,
    isStepped: false,
    maySplit: false,
    citations: noCitations,
    origin: outline.title.at,
  }
}

function composeByline(outline: Outline, report: Report): InlineText | undefined {
  const words = optionalWords(outline.by, report)
  const by = words?.runs ?? []
  const date = outline.date === undefined ? [] : [{ text: writeDate(outline.date.text, outline.lang) }]
  const runs = by.length > 0 && date.length > 0 ? [...by, { text: ' · ' }, ...date] : [...by, ...date]
  return runs.length === 0 ? undefined : { ...inlineOf(runs), ...given('formulas', words?.formulas) }
}
