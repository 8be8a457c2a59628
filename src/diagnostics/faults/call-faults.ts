import type { CatalogueEntry } from '../catalogue-entry.ts'
import { fault } from './fault.ts'
import { didYouMean, list } from './phrases.ts'

export const callFaults = {
  'call/wrong-usage': fault(
    'error',
    'machine',
    (d) => String(d.problem),
    (d) => didYouMean(d) ?? String(d.help ?? '`lectern --help` lists commands and options'),
    'A command or an option that Lectern does not have, or an option without its value or with one that it does not take.',
  ),
  'call/unknown-talk': fault(
    'error',
    'machine',
    (d) => `there is no talk \`${d.talk}\``,
    (d) => didYouMean(d) ?? 'name a folder under content/, or the path of a folder or of an outline file',
    'The talk named on the command line is neither a folder under `content/` nor a path.',
  ),
  'call/no-talks': fault(
    'error',
    'machine',
    'there is no talk under content/',
    'make a folder content/<name>/ with an outline.yaml and an article in it',
    'No talk was named, and `content/` holds no folder with an outline.',
  ),
  'call/same-name': fault(
    'error',
    'machine',
    (d) => `two talks of this run are named \`${d.talk}\``,
    'build them in two runs, or rename a folder: both would write the same files',
    "A talk's name is its folder's (or its file's, if not `outline.yaml`).",
  ),
  'call/unknown-format': fault(
    'error',
    'machine',
    (d) => `there is no format \`${d.format}\``,
    (d) => didYouMean(d) ?? `formats are ${list(d.formats)}`,
    '`--format` takes a list of formats, with commas between.',
  ),
  'call/report-name': fault(
    'error',
    'machine',
    (d) => `\`${d.file}\` is no name for a report`,
    'a report is a page: name a file that ends in .html, `lectern check TALK --report FILE.html`',
    '`--report` takes the file to write; a talk is named without it.',
  ),
  'call/report-of-several': fault(
    'error',
    'machine',
    (d) => `a report shows one talk, and this run has ${d.count}`,
    (d) => `name one of them: ${list(d.talks)}`,
    'The page has the article of one talk beside its slides. Without a name, a run has all talks under `content/`.',
  ),
  'call/bad-name': fault(
    'error',
    'machine',
    (d) => `\`${d.name}\` cannot be the name of a talk`,
    (d) => didYouMean(d) ?? 'a name has letters, digits and single hyphens, and at most 100 bytes',
    'The name of a talk is the name of its folder and of its outputs, on every system; `con` and `nul` are names that Windows keeps.',
  ),
  'call/name-taken': fault(
    'error',
    'machine',
    (d) => `content/${d.name} is there already`,
    'choose another name; nothing was changed',
    '`lectern new` never touches what is there.',
  ),
  'call/new-failed': fault(
    'error',
    'machine',
    (d) => `content/${d.name} cannot be made (${d.reason})`,
    'make talks in a folder that you may write to; nothing was left behind',
    'The system refused to write.',
  ),
} as const satisfies Record<string, CatalogueEntry>
