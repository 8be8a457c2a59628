import type { Details } from '../catalogue-entry.ts'
import { quoted } from './phrases.ts'

interface Wording {
  readonly message: (d: Details) => string
  readonly hint: (d: Details) => string
}

const difference = (d: Details): string => `the difference, {quoted→article}: ${d.difference}`

export const quoteDiffers: { readonly [how: string]: Wording } = {
  wording: {
    message: (d) => `${quoted(d.words)} is not what ${d.right} says`,
    hint: (d) => `${d.right} says “${d.source}”; ${difference(d)}`,
  },
  'wording-elsewhere': {
    message: (d) => `${quoted(d.words)} stands neither in ${d.where} nor anywhere else in the article`,
    hint: (d) => `${d.right} says “${d.source}”; ${difference(d)}`,
  },
  elsewhere: {
    message: (d) => `${quoted(d.words)} stands in ${d.right}, not in ${d.where}`,
    hint: (d) => `cite ${String(d.right).replaceAll('–', '-')}`,
  },
  nowhere: {
    message: (d) =>
      d.where === ''
        ? `${quoted(d.words)} stands nowhere in the article`
        : `${quoted(d.words)} stands neither in ${d.where} nor anywhere else in the article`,
    hint: () => 'quote the words as they stand there, or say it without quotation marks',
  },
  case: {
    message: (d) => `${quoted(d.words)} differs from ${d.right} in its capitals`,
    hint: (d) => `it says “${d.source}”`,
  },
  joined: {
    message: (d) => `the ellipsis in ${quoted(d.words)} joins sentences: ${d.right}`,
    hint: () => 'quote each sentence by itself; an ellipsis leaves out words of one',
  },
  reordered: {
    message: (d) => `${quoted(d.words)} joins words that do not follow each other so: ${d.right}`,
    hint: () => 'quote them one by one, in the order of the article',
  },
  inserted: {
    message: (d) => `“[${d.word}]” in ${quoted(d.words)} changes what ${d.right} says`,
    hint: () => 'brackets may explain; they may not add a doubt or a “not”',
  },
}
