import type { CatalogueEntry } from '../catalogue-entry.ts'
import { fault } from './fault.ts'
import { counted, didYouMean, list } from './phrases.ts'

export const deckFaults = {
  'deck/no-title': fault(
    'error',
    'input',
    (d) => `the ${d.kind} slide has no title`,
    'add `title:` with a sentence that says the point',
    'Bookmarks, the outline view and screen readers need it. Statements, questions, quotes, images, agendas and references may go without.',
  ),
  'deck/unknown-slide': fault(
    'error',
    'input',
    (d) =>
      `the link leads to \`#${d.id}\`, and ${d.hiddenBy === undefined ? 'no slide has this id' : `\`${d.hiddenBy}\` keeps that slide out`}`,
    (d) =>
      d.hiddenBy === undefined
        ? (didYouMean(d) ?? 'give the slide an `id:`, and link to that')
        : `take \`${d.hiddenBy}\` off there, or the link off here`,
    'A link that begins with # leads to a slide of the same deck.',
  ),
  'deck/column-content': fault(
    'error',
    'input',
    (d) =>
      (d.kinds as readonly string[]).length === 0
        ? 'the column holds nothing'
        : `the column holds ${list(d.kinds)}: one of them is enough`,
    'give each column one of `points`, `text`, `image`, `quote`, `code`',
    'A column holds one thing under its heading.',
  ),
  'deck/row-length': fault(
    'error',
    'input',
    (d) => `the row has ${counted(d.count, 'cells')}, and the header ${d.heads}`,
    (d) =>
      d.parted === undefined
        ? 'give the row a cell for each head; an empty cell is ""'
        : `a comma parts cells: put the number in quotation marks: "${d.parted}"`,
    'Rows and header of a table must agree. In `[…]` a comma ends a cell, also one inside a number.',
  ),
  'deck/arrow-count': fault(
    'error',
    'input',
    (d) => `the flow has ${counted(d.arrows, 'arrows')} for ${counted(d.steps, 'steps')}`,
    'name one arrow fewer than there are steps; an arrow without a name is ""',
    'Arrows stand between steps: the last one would lead nowhere.',
  ),
  'deck/date-unclear': fault(
    'error',
    'input',
    (d) => `\`${d.date}\` cannot be read as a date, and this timeline is to scale`,
    'type a year (1966), a month (October 2008, 2008-10) or a day (2008-10-24), or leave out `scale`',
    'Distances in proportion to time need a date at every event. Ranges and words such as “today” are none.',
  ),
  'deck/date-order': fault(
    'error',
    'input',
    (d) => `\`${d.date}\` is earlier than \`${d.before}\`, the event above it`,
    'put the events in the order of time, or leave out `scale`',
    'A timeline to scale runs from the first event to the last.',
  ),
  'deck/chart-columns': fault(
    'error',
    'input',
    (d) => `a ${d.type} chart takes ${d.takes}, and this one has ${counted(d.count, 'columns')}`,
    (d) => String(d.hint),
    'The first column names the rows, each other one is a series. A pie or a donut has one series; dots have two numbers.',
  ),
  'deck/chart-number': fault(
    'error',
    'input',
    (d) => `\`${d.typed}\` is no number`,
    (d) => String(d.hint),
    'Cells of a chart are numbers as people write them: 1,500 · 1.5 · −3 · 31 % · € 5. An empty cell is a gap.',
  ),
  'deck/chart-negative': fault(
    'error',
    'input',
    (d) => `${d.what} cannot show the negative number \`${d.typed}\``,
    'use `bar` or `line`',
    'Slices and piled-up areas are parts of a whole: none can be less than nothing.',
  ),
  'deck/chart-empty': fault(
    'error',
    'input',
    (d) => `${d.what} of the chart has no number${d.type === undefined ? '' : ' above zero'}`,
    'give it one, or leave it out',
    'There is nothing to draw.',
  ),
  'deck/chart-highlight': fault(
    'error',
    'input',
    (d) => `the chart has no \`${d.name}\` to highlight`,
    (d) => didYouMean(d) ?? `name one of ${list(d.names)}`,
    'What matters is named as its column is headed; in a chart of one series, as its row begins.',
  ),
  'deck/image-missing': fault(
    'error',
    'input',
    (d) => `the image \`${d.file}\` is missing`,
    (d) => didYouMean(d) ?? 'put it into the folder of the talk',
    'Names count upper and lower case, as they will on the other machine.',
  ),
  'deck/image-outside': fault(
    'error',
    'input',
    (d) => `the image \`${d.file}\` is outside the folder of the talk`,
    'copy it into the folder: nothing outside is read, and nothing is fetched from the network',
    'Paths with `..`, absolute paths, links that lead out, and URLs.',
  ),
  'deck/image-broken': fault(
    'error',
    'input',
    (d) => `the image \`${d.file}\` cannot be used: ${d.reason}`,
    'use a PNG, JPEG, GIF, WebP or SVG file that opens in an image viewer',
    'Its bytes are looked at, not its name. A file cut short is refused.',
  ),
  'deck/unknown-language': fault(
    'error',
    'input',
    (d) => `there are no colors for the language \`${d.language}\``,
    (d) =>
      didYouMean(d) ??
      'take a language of the list in docs/outline.md, or leave `language` out: no colors then',
    'Code is colored by the grammars of Shiki, known by their names (`python`, `c++`) and short names (`py`).',
  ),
  'deck/no-line': fault(
    'error',
    'input',
    (d) => `\`highlight\` names line ${d.line}, and the code has ${counted(d.count, 'lines')}`,
    (d) => `lines count from 1 to ${d.count}`,
    'Lines to mark are counted in the code as it is shown.',
  ),
  'deck/code-missing': fault(
    'error',
    'input',
    (d) => `the file \`${d.file}\` is missing`,
    (d) => didYouMean(d) ?? 'put it into the folder of the talk',
    'Names count upper and lower case, as they will on the other machine.',
  ),
  'deck/code-outside': fault(
    'error',
    'input',
    (d) => `the file \`${d.file}\` is outside the folder of the talk`,
    'copy it into the folder: nothing outside is read, and nothing is fetched from the network',
    'Paths with `..`, absolute paths, links that lead out, and URLs.',
  ),
  'deck/code-broken': fault(
    'error',
    'input',
    (d) => `the file \`${d.file}\` cannot be shown as code: ${d.reason}`,
    'save it as plain UTF-8 text',
    'A file of code is UTF-8 text (a byte order mark is fine) without control characters but tabs and line ends.',
  ),
  'deck/code-empty': fault(
    'error',
    'input',
    'the code has no lines',
    'put the code after `text: |`, or name its file with `file:`',
    'There is nothing to show.',
  ),
  'deck/math-broken': fault(
    'error',
    'input',
    (d) => (d.tex === '' ? 'the formula is empty' : `the formula \`${d.tex}\` cannot be set: ${d.problem}`),
    (d) => didYouMean(d) ?? (d.hint === undefined ? undefined : String(d.hint)),
    'Formulas are TeX as KaTeX knows it: https://katex.org/docs/supported.html. A dollar that is no formula is typed `\\$`.',
  ),
  'deck/math-refused': fault(
    'error',
    'input',
    (d) => `the command \`${d.command}\` is not for slides: ${d.reason}`,
    (d) => String(d.hint),
    'A formula is content: it links, loads, styles, defines and prints nothing, and stays in its place.',
  ),
} as const satisfies Record<string, CatalogueEntry>
