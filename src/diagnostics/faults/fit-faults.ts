import type { CatalogueEntry, Details } from '../catalogue-entry.ts'
import { fault } from './fault.ts'
import { counted, quoteStart } from './phrases.ts'

const overflow = (d: Details): string => {
  if (d.how === 'wide') return `${quoteStart(d.words)} is ${d.px} px too wide for its room`
  if (d.how === 'cut') return `${quoteStart(d.words)} is cut off by ${d.px} px`
  if (d.how === 'overlap') return `${quoteStart(d.words)} runs into ${quoteStart(d.other)} by ${d.px} px`
  if (d.noun === undefined) return `the slide does not fit: ${d.px} px too tall`
  return `${d.left} of ${counted(d.items, d.noun)} ${d.left === 1 ? 'does' : 'do'} not fit: ${d.px} px too tall`
}

const waysOut = (d: Details): string => {
  if (d.how === 'wide') return 'shorten the longest word, or break the line'
  if (d.splits === 'can')
    return 'shorten it, make two slides, or let it go on on the next one by `split: true`'
  if (d.splits === 'does') return 'shorten the longest item: a slide of its own does not hold it'
  return 'shorten it, or make two slides; what the room need not read may go to `notes:` or `handout:`'
}

export const fitFaults = {
  'fit/too-many': fault(
    'error',
    'input',
    (d) => `\`${d.key}\` has ${counted(d.count, d.noun)}; it takes ${d.limit}`,
    (d) => String(d.hint),
    'Each kind has a number of items that a room can read.',
  ),
  'fit/wide-line': fault(
    'error',
    'input',
    (d) => `line ${d.line} of the code is ${d.width} characters wide, and ${d.limit} fit`,
    'break the line, or shorten its names: smaller letters nobody could read',
    'Tabs count to the next multiple of four, Chinese and Japanese characters and emoji twice. Columns and 4:3 have less room.',
  ),
  'fit/overflow': fault(
    'error',
    'input',
    (d) => `${overflow(d)}, even one step smaller`,
    (d) => waysOut(d),
    'Each slide is laid out in a browser, with its theme, and once more one step smaller (`dense`) if it is too full. What then is too high or too wide for its room, is cut off, or runs into other words, is told at the first words that do not fit.',
  ),
  'fit/too-small': fault(
    'warning',
    'input',
    (d) => `${quoteStart(d.words)} is set in letters of ${d.px} px; under 18 nobody reads them`,
    'use fewer words or items, or a theme with larger letters',
    'Measured at a slide 720 px high. Scripts of formulas are smaller, and source line and footer are not for the room.',
  ),
  'fit/lonely-word': fault(
    'warning',
    'input',
    (d) => `the last line of ${quoteStart(d.words)} is a single word`,
    'shorten the title, or reword it',
    'Themes balance the lines of titles; where even that leaves one word alone, the title is a little too long for its line.',
  ),
  'fit/long-title': fault(
    'warning',
    'input',
    (d) => `the title ${quoteStart(d.words)} takes ${d.px} lines; a room reads two`,
    'say the point in fewer words; the rest may go to `notes:`',
    'The body of a slide begins at one place where titles have one line or two; under a longer one it moves down.',
  ),
  'fit/not-measured': fault(
    'warning',
    'machine',
    'without a browser nobody measured whether the slides fit',
    'look through the slides, or build once where there is a browser',
    'Lectern lays slides out in a browser to see what overflows.',
  ),
} as const satisfies Record<string, CatalogueEntry>
