import type { CatalogueEntry, Details } from '../catalogue-entry.ts'
import { fault, mild } from './fault.ts'
import { didYouMean } from './phrases.ts'
import { passageMoved } from './word-moved-passage.ts'
import { quoteDiffers } from './word-quote-differs.ts'

const numberKind = (d: Details): string =>
  ({
    year: 'year',
    percent: 'percentage',
    ordinal: 'ordinal',
    century: 'century',
    decade: 'decade',
    month: 'month',
  })[String(d.kind)] ?? 'number'

export const checkFaults = {
  'check/passage-missing': fault(
    'error',
    'input',
    (d) =>
      d.address ? `the article has no passage ${d.address}` : `the article does not say “${d.excerpt}”`,
    (d) => (d.suggestion ? `did you mean ${d.suggestion}?` : String(d.range ?? '') || undefined),
    'What `from:` names is not in the article.',
  ),
  'check/passage-moved': fault(
    'error',
    'input',
    (d) => passageMoved[String(d.how)]?.message(d) ?? String(d.how),
    (d) => passageMoved[String(d.how)]?.hint(d),
    'An address counts paragraphs and sentences, so an edit of the article makes it name other words. `outline.lock.yaml`, written by `build`, keeps what each one stood for; where that is not what stands there now, the words are looked for: as they were, then in another wording.',
  ),
  'check/passage-ambiguous': fault(
    'error',
    'input',
    (d) => `“${d.excerpt}” stands ${d.count} times in the article`,
    'quote more words, or cite by address',
    'An excerpt names one passage, so it must stand in the article once.',
  ),
  'check/excerpt-short': fault(
    'error',
    'input',
    (d) => `“${d.excerpt}” is too short to name a passage`,
    (d) => didYouMean(d) ?? 'quote at least four words of the article, or cite by address (p2.4)',
    'Short excerpts move to another place when the article is edited.',
  ),
  'check/uncited': fault(
    'warning',
    'input',
    'the slide cites nothing',
    'add `from:` with a passage, or `from: own` for your own words',
    'Nobody can check a slide that does not say where it comes from.',
  ),
  'check/quote-differs': mild(
    fault(
      'error',
      'input',
      (d) => quoteDiffers[String(d.how)]?.message(d) ?? String(d.how),
      (d) => quoteDiffers[String(d.how)]?.hint(d) ?? String(d.how),
      'Words in quotation marks on a cited item must stand in the cited passage, those in `notes:` anywhere in the article. Quotation marks, dashes, spaces and the punctuation at the ends do not count; letters do. `…` leaves words of one sentence out, and `[…]` explains. A warning where only capitals differ, where `…` joins sentences of a paragraph, and in notes.',
    ),
  ),
  'check/quote-is-paraphrase': fault(
    'warning',
    'input',
    (d) => `these are words of the article: it does not quote ${d.by} with them`,
    (d) =>
      `leave out \`by:\`, or write \`by: the article\`; what ${d.where} reports is not what somebody said`,
    'What an article reports in its own words nobody said in these words.',
  ),
  'check/speaker-not-in-source': fault(
    'error',
    'input',
    (d) =>
      `${d.where} ${d.isMany ? 'do' : 'does'} not name ${d.by} as the speaker: “${d.missing}” does not stand there`,
    (d) =>
      d.elsewhere
        ? `the name stands in ${d.elsewhere}; cite that too if it says who speaks, or leave out \`by:\``
        : 'give the name as the article has it, or leave out `by:`',
    'Who speaks must stand in the cited sentence, or where its quotation opens.',
  ),
  'check/number-not-in-source': fault(
    'error',
    'input',
    (d) =>
      d.other === undefined
        ? `the ${numberKind(d)} “${d.number}” stands neither in ${d.where} nor anywhere else in the article`
        : `${d.where} has “${d.other}”, not “${d.number}”`,
    (d) => {
      if (d.other !== undefined && d.elsewhere)
        return `“${d.number}” stands in ${d.elsewhere}: cite that, if it is meant`
      return 'give the number as the article has it, name another source by `also:`, or mark your own words by `from: own`'
    },
    'Years, counts, ordinals, percentages and months on a cited item are looked for in the cited passage, then in the article, in figures and in words. A count that equals the items, rows, columns or sections shown needs no source, unless the passage counts the same otherwise.',
  ),
  'check/number-elsewhere': fault(
    'warning',
    'input',
    (d) => `the ${numberKind(d)} “${d.number}” stands in ${d.elsewhere}, not in ${d.where}`,
    (d) => `cite that passage too: ${String(d.elsewhere).replaceAll('–', '-')}`,
    'The article has the number, and the cited passage has none of its kind that it could be mistaken for.',
  ),
  'check/name-not-in-source': mild(
    fault(
      'error',
      'input',
      (d) =>
        d.near === undefined
          ? `the name “${d.name}” does not stand in the article`
          : `the article has “${d.near}”, not “${d.name}”`,
      (d) =>
        d.near === undefined
          ? 'name its source by `also:`, or mark your own words by `from: own`'
          : 'write it as the article does; a name from elsewhere needs its source, by `also:`',
      'Large words inside a cited item are looked for in all of the article: not the first word of a sentence, not titles. An error where the article has a name that differs in a letter or two, else a warning. Not told of German, where nouns are large, nor of scripts without capitals.',
    ),
  ),
  'check/over-time': fault(
    'warning',
    'input',
    (d) => `${d.what} takes ${d.takes} min, and ${d.has} min are planned`,
    (d) => String(d.hint),
    'Minutes are added up: slides in their section, sections in the talk, the words of the notes in the plan.',
  ),
  'check/no-glyph': fault(
    'warning',
    'input',
    (d) =>
      d.rest
        ? `no font has ${d.character}, nor ${d.rest} more of this slide: ${d.kind}`
        : `no font has ${d.character}: ${d.kind}`,
    'write it otherwise, show it in a picture, or bring a font that has it in a theme of your own',
    "Every output brings its fonts along: the theme's, and where these lack a character Lectern's own for Latin, Greek, Cyrillic, Hebrew, Arabic, Chinese, Japanese, Korean, mathematics, signs and emoji. What none of them has comes out as an empty box, or differs from machine to machine.",
  ),
} as const satisfies Record<string, CatalogueEntry>
