import type { CatalogueEntry } from '../catalogue-entry.ts'
import { fault } from './fault.ts'
import { withLine } from './phrases.ts'

export const outlineTextFaults = {
  'outline/missing': fault(
    'error',
    'input',
    'the talk has no outline.yaml',
    'write outline.yaml in this folder: `title:`, `slides:`',
    'A folder was named as a talk, and it holds no outline.',
  ),
  'outline/outside': fault(
    'error',
    'input',
    (d) => `${d.what ?? 'the outline'} is a link that leads out of its folder`,
    'put the file itself there: nothing outside the folder is read',
    'A link is followed only where it stays in the folder.',
  ),
  'outline/unreadable': fault(
    'error',
    'machine',
    (d) => `${d.what ?? 'the outline'} cannot be read (${d.reason})`,
    'check the permissions of the file',
    'The system refused to read the outline.',
  ),
  'outline/not-utf8': fault(
    'error',
    'input',
    (d) => `${d.what ?? 'the outline'} is not UTF-8 text`,
    'save it as UTF-8 (in most editors: "Save with encoding")',
    'Only UTF-8 is read (a byte order mark is fine). The place is the first byte that is none.',
  ),
  'outline/too-large': fault(
    'error',
    'input',
    (d) => `${d.what ?? 'the outline'} has ${d.megabytes} MB; the limit is ${d.limit} MB`,
    'an outline is short: move long texts to the article',
    'A limit that keeps every check fast.',
  ),
  'outline/lock-conflict': fault(
    'error',
    'input',
    'two versions of the lock file were merged, and git left both',
    'keep the lines of both and delete the markers; what is told then of a line kept twice says which one to keep',
    'The lock file is text like any other: where two people cited new passages, git may leave `<<<<<<<` in it.',
  ),
  'outline/too-deep': fault(
    'error',
    'input',
    (d) => `the outline is nested more than ${d.limit} levels deep here`,
    'no slide needs more than six levels: look for a bracket or an indentation that never closes',
    'Checked before YAML is parsed, since depth is what breaks parsers.',
  ),
  'outline/empty': fault(
    'error',
    'input',
    'the outline is empty',
    'begin with `title: …` and `slides:`',
    'The file is there, and holds nothing but space and comments.',
  ),
  'outline/not-yaml': fault(
    'error',
    'input',
    (d) => `${d.problem}`,
    (d) => withLine(String(d.hint), d),
    'The line is not YAML. The message says in plain words what stopped the reader.',
  ),
  'outline/tab': fault(
    'error',
    'input',
    (d) => `${d.problem}`,
    (d) => withLine(String(d.hint), d),
    'YAML indents with spaces only.',
  ),
  'outline/not-a-map': fault(
    'error',
    'input',
    (d) => `the outline is ${d.found}, and should be a map of keys`,
    'begin with `title: …`, then `slides:` with a list under it',
    'An outline is a map: `title:`, `slides:` and so on.',
  ),
  'outline/several-documents': fault(
    'error',
    'input',
    'the file holds more than one YAML document',
    'delete the line `---` (or `...`): one file is one talk',
    'A second document would be ignored in silence by many tools.',
  ),
  'outline/anchor': fault(
    'error',
    'input',
    (d) => `YAML reads \`${d.typed}\` as ${d.meaning}, not as text`,
    (d) => withLine(String(d.hint ?? 'put the text in quotation marks'), d),
    'Anchors (`&x`), aliases (`*x`), tags (`!x`) and merges (`<<`) are not part of the language of outlines, so none can multiply anything. After a hundred in a file, no more are told.',
  ),
} as const satisfies Record<string, CatalogueEntry>
