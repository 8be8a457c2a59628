import type { OutlineCitations, OutlineFrom, OutlineSource } from '../citation-model.ts'
import { byForm, type FieldsOf, listOf, map, optional, required, turn } from './collections.ts'
import { text } from './scalars.ts'
import type { Shape } from './shape.ts'

/** One word, or a string of the form of an address or a range of addresses. */
const oneWord = /^\S+$/

const addressOrExcerpt: Shape<OutlineFrom> = turn(text, ({ text: typed, at }) =>
  oneWord.test(typed.trim())
    ? { kind: 'word', word: typed.trim(), at }
    : { kind: 'excerpt', quote: typed, at },
)

const narrowedExcerpt: Shape<OutlineFrom> = turn(
  map<{ readonly quote: { readonly text: string }; readonly in?: { readonly text: string } }>('an excerpt', {
    quote: required(text, 'the words of the article'),
    in: optional(text, 'the passage that holds them', { examples: ['p2'] }),
  }),
  (excerpt, at) => ({
    kind: 'excerpt',
    quote: excerpt.quote.text,
    ...(excerpt.in === undefined ? {} : { within: excerpt.in.text }),
    at,
  }),
)

const fromEntry: Shape<OutlineFrom> = byForm(
  { text: addressOrExcerpt, map: narrowedExcerpt },
  'an address (p2.4), `own`, `article`, or words of the article',
)

export const from: Shape<readonly OutlineFrom[]> = byForm(
  {
    text: turn(fromEntry, (entry) => [entry]),
    map: turn(fromEntry, (entry) => [entry]),
    list: listOf(() => fromEntry),
  },
  'an address (p2.4), words of the article, or a list of them',
)

export const source: Shape<OutlineSource> = byForm(
  {
    text: turn(text, (cite) => ({ cite })),
    map: map<OutlineSource>('a source', {
      cite: required(text, 'author, title, year', { examples: ['Moreno, Notes on mills, 1998'] }),
      url: optional(text, 'where to find it'),
    }),
  },
  'a source: { cite: …, url: … }',
)

/** The two keys that every item, slide and section may carry. */
export const citationFields: FieldsOf<OutlineCitations> = {
  from: optional(
    from,
    'the passage that this is drawn from: p2.4, a range, words of the article, `own`, or a list',
    { examples: ['p2.4', 'p2.4-p3.1', 'the sea works for us twice a day', 'own', ['p2.4', 'p5']] },
  ),
  also: optional(
    byForm(
      { text: turn(source, (one) => [one]), map: turn(source, (one) => [one]), list: listOf(() => source) },
      'a list of sources',
    ),
    'another source, for what the article does not say',
    { examples: [[{ cite: 'Moreno, Notes on mills, 1998', url: 'https://example.org/notes' }]] },
  ),
}
