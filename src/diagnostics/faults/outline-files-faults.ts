import type { CatalogueEntry } from '../catalogue-entry.ts'
import { fault } from './fault.ts'
import { didYouMean } from './phrases.ts'

export const outlineFilesFaults = {
  'outline/include-missing': fault(
    'error',
    'input',
    (d) => `the included file \`${d.file}\` is missing`,
    (d) => didYouMean(d) ?? 'its path begins at the folder of the talk, in every file',
    'What `include:` names is not there. Names count upper and lower case.',
  ),
  'outline/include-outside': fault(
    'error',
    'input',
    (d) => `\`${d.file}\` is outside the folder of the talk`,
    'copy the file beside the outline: nothing outside the folder is read',
    'A path that leads out of the folder, by `..`, from the root, or through a link.',
  ),
  'outline/include-unreadable': fault(
    'error',
    'machine',
    (d) => `the included file \`${d.file}\` cannot be read (${d.reason})`,
    'check the permissions of the file',
    'The system refused to read the file.',
  ),
  'outline/include-cycle': fault(
    'error',
    'input',
    (d) =>
      d.isItself === 'true' ? `\`${d.file}\` includes itself` : `\`${d.file}\` comes to include itself`,
    'take this `include:` out',
    'A file that includes itself, directly or by way of others, would have no end.',
  ),
  'outline/file-and-rows': fault(
    'error',
    'input',
    (d) => `\`file\` and \`${d.key}\` stand in one map`,
    'keep one of them: the rows are typed here, or lie in the file',
    'A table (or chart) takes its head and rows from the outline or from a CSV file, never from both.',
  ),
  'outline/csv-missing': fault(
    'error',
    'input',
    (d) => `the table \`${d.file}\` is missing`,
    (d) => didYouMean(d) ?? 'put the CSV file into the folder of the talk',
    'Names count upper and lower case, as they will on the other machine.',
  ),
  'outline/csv-outside': fault(
    'error',
    'input',
    (d) => `the table \`${d.file}\` is outside the folder of the talk`,
    'copy it into the folder: nothing outside is read, and nothing is fetched from the network',
    'Paths with `..`, absolute paths, links that lead out, and URLs.',
  ),
  'outline/csv-unreadable': fault(
    'error',
    'machine',
    (d) => `the table \`${d.file}\` cannot be read (${d.reason})`,
    'check the permissions of the file',
    'The system refused to read the file.',
  ),
  'outline/csv-too-large': fault(
    'error',
    'input',
    (d) =>
      d.cells === undefined
        ? `the table \`${d.file}\` has ${d.megabytes} MB; the limit is ${d.limit} MB`
        : `the table has more than ${d.cells} cells`,
    'save only the rows and columns that the slide shows',
    'A limit that keeps every check fast; no slide shows so much.',
  ),
  'outline/csv-not-utf8': fault(
    'error',
    'input',
    'the table is not UTF-8 text',
    'save it as UTF-8 (Excel: "CSV UTF-8"); a workbook (.xlsx) is no CSV',
    'Only UTF-8 is read (a byte order mark is fine). The place is the first byte that is none.',
  ),
  'outline/csv-control-character': fault(
    'error',
    'input',
    (d) => `the table holds the character ${d.character}, which cannot be shown`,
    'delete it',
    'Control characters (C0, C1), lone surrogates and noncharacters such as U+FFFE are refused.',
  ),
  'outline/csv-empty': fault(
    'error',
    'input',
    (d) => (d.holds === '' ? 'the table holds nothing' : 'the table has a header and no rows'),
    'the first line is the header; each line below it is a row',
    'A CSV file needs a header and at least one row. Empty lines are passed over.',
  ),
  'outline/csv-broken': fault(
    'error',
    'input',
    (d) => `${d.reason}`,
    'a cell with quotation marks in it begins and ends with one, and has two for each inside: "say ""no"""',
    'CSV as RFC 4180 has it; commas, semicolons or tabs between cells, as in the first line.',
  ),
} as const satisfies Record<string, CatalogueEntry>
