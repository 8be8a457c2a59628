import type { CatalogueEntry, Details, Severity } from './catalogue-entry.ts'

// All wording that people read of faults stands here and nowhere else; docs/diagnostics.md is printed from it.

const list = (value: Details[string]): string =>
  Array.isArray(value) ? value.map((word) => `\`${word}\``).join(', ') : String(value ?? '')

const didYouMean = (details: Details): string | undefined =>
  details.suggestion ? `did you mean \`${details.suggestion}\`?` : undefined

/** A hint, with the line as it should be where that is known. */
const withLine = (hint: string, details: Details): string =>
  details.putRight === undefined ? hint : `${hint}: ${details.putRight}`

/** `1 cell`, `2 cells`. */
const counted = (count: Details[string], nouns: Details[string]): string =>
  `${count} ${count === 1 ? String(nouns).replace(/s$/, '') : nouns}`

/** The first words of a text, in quotation marks. */
const quoteStart = (words: Details[string]): string => {
  const text = String(words ?? '')
  return `“${text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text}”`
}

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

/** By what became of the words that an address stood for. */
const passageMoved: Readonly<Record<string, Pick<CatalogueEntry, 'message' | 'hint'>>> = {
  moved: {
    message: (d) => `${stoodFor(d)}${instead(d)}`,
    hint: (d) => `what was cited is ${plainly(d.now)} now: write \`${d.now}\``,
  },
  changed: {
    message: (d) => `the words of ${d.address} have changed: “${d.difference}”`,
    hint: (d) => `read what the slide says${accept(d, '; if it holds, ')}`,
  },
  'moved-and-changed': {
    message: (d) => `${stoodFor(d)}${instead(d)}`,
    hint: (d) =>
      `what was cited is ${plainly(d.now)} now, in other words: “${d.difference}”; if the slide holds, write \`${d.now}\``,
  },
  grown: {
    message: (d) => `${d.address} takes in words that it did not: ${d.extra} “${d.is}”`,
    hint: (d) =>
      `what was cited is ${plainly(d.now)}: write \`${d.now}\`${accept(d, '; or if the slide holds, ')}`,
  },
  gone: {
    message: (d) => `${stoodFor(d)}, which the article does not say any more`,
    hint: (d) =>
      `${d.near ? `the nearest is ${d.near}; ` : ''}${d.now ? `the rest is ${plainly(d.now)} now; ` : ''}cite what bears the slide out${accept(d, ', or if it holds as it is, ')}`,
  },
}

/** How to say that a slide holds with what its address names now; nothing where it names nothing. */
const accept = (d: Details, before: string): string => {
  if (d.lock === undefined) return ''
  return d.slide === undefined
    ? `${before}delete the line of ${d.line} from ${d.lock} and build`
    : `${before}take ${d.address} out of the line of ${d.slide} in ${d.lock} and build`
}

const stoodFor = (d: Details): string => `${d.address} ${d.single ? 'stood for' : 'took in'} “${d.was}”`

const instead = (d: Details): string => {
  if (d.single === undefined) return ', and does not any more'
  return d.is === undefined ? ', and does not exist any more' : `, and now stands for “${d.is}”`
}

/** `[p5.1, p5.3]` in a sentence. */
const plainly = (addresses: Details[string]): string => String(addresses ?? '').replace(/^\[|\]$/g, '')

const fault = (
  severity: Severity,
  blame: CatalogueEntry['blame'],
  message: CatalogueEntry['message'] | string,
  hint: CatalogueEntry['hint'] | string | undefined,
  explain: string,
): CatalogueEntry => ({
  severity,
  blame,
  message: typeof message === 'string' ? () => message : message,
  hint: typeof hint === 'function' ? hint : () => hint,
  explain,
})

/** Marks a fault that is only a warning where the details say so. */
const mild = (entry: CatalogueEntry): CatalogueEntry => ({ ...entry, isMild: (d) => d.mild !== undefined })

/** Words in quotation marks, cut in the middle where there are many. */
const quoted = (words: Details[string]): string => {
  const letters = [...String(words ?? '')]
  return letters.length > 100
    ? `“${letters.slice(0, 60).join('')}…${letters.slice(-30).join('')}”`
    : `“${letters.join('')}”`
}

interface Wording {
  readonly message: (d: Details) => string
  readonly hint: (d: Details) => string
}

const difference = (d: Details): string => `the difference, {quoted→article}: ${d.difference}`

const quoteDiffers: { readonly [how: string]: Wording } = {
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

const numberKind = (d: Details): string =>
  ({
    year: 'year',
    percent: 'percentage',
    ordinal: 'ordinal',
    century: 'century',
    decade: 'decade',
    month: 'month',
  })[String(d.kind)] ?? 'number'

/** What holds instead of what a theme would load from the web. */
const webHints: Readonly<Record<string, string>> = {
  import:
    'text in its fonts is shown in the next family of each `font-family`; to keep it, put the files beside the theme and import them by their path',
  font: 'its text is shown in the next font; to keep this one, put the file beside the theme and name it by its path',
  picture: 'nothing is shown in its place; to keep it, put the file beside the theme and name it by its path',
}

export const catalogue = {
  'call/wrong-usage': fault(
    'error',
    'machine',
    (d) => String(d.problem),
    (d) => didYouMean(d) ?? '`lectern --help` lists commands and options',
    'A command or an option that Lectern does not have, or an option without its value.',
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
  'article/missing': fault(
    'error',
    'input',
    (d) => (d.file ? `the article \`${d.file}\` is missing` : 'the talk has no article'),
    (d) =>
      didYouMean(d) ?? 'put article.md or article.txt beside the outline, or name the file with `article:`',
    'The file that `article:` names (or article.md, article.txt) is not in the folder of the talk.',
  ),
  'article/outside': fault(
    'error',
    'input',
    (d) => `\`${d.file}\` is outside the folder of the talk`,
    'copy the file beside the outline: nothing outside the folder is read',
    'A path that leads out of the folder, by `..`, from the root, or through a link.',
  ),
  'article/unreadable': fault(
    'error',
    'machine',
    (d) => `the article \`${d.file}\` cannot be read (${d.reason})`,
    'check the permissions of the file',
    'The system refused to read the article.',
  ),
  'article/not-utf8': fault(
    'error',
    'input',
    'the article is not UTF-8 text',
    'save it as UTF-8 (in most editors: "Save with encoding")',
    'Only UTF-8 is read (a byte order mark is fine). The place is the first byte that is none.',
  ),
  'article/too-large': fault(
    'error',
    'input',
    (d) => `the article has ${d.megabytes} MB; the limit is ${d.limit} MB`,
    'split it, and name the parts under `article:`',
    'A limit that keeps every check fast.',
  ),
  'article/empty': fault(
    'error',
    'input',
    'the article has no text',
    'paste the text that the talk is drawn from into this file',
    'The file is there, and holds no paragraph.',
  ),
  'article/control-character': fault(
    'error',
    'input',
    (d) => `the article holds the control character ${d.character}`,
    'delete it: it cannot be shown, and it breaks PowerPoint files',
    'C0 controls, lone surrogates, U+FFFE and U+FFFF are refused.',
  ),
  'article/too-deep': fault(
    'error',
    'input',
    'lists, quotations, brackets or emphasis nest more than 100 deep here',
    'flatten them, or save the article as plain text (.txt)',
    'No article needs it, and parsers of Markdown take minutes over it, or break.',
  ),
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
  'outline/duplicate-key': fault(
    'error',
    'input',
    (d) =>
      `the key \`${d.key}\` stands twice in this map${d.hint === undefined ? '' : ': is this the next item?'}`,
    (d) => (d.hint === undefined ? 'keep one of the two' : withLine(String(d.hint), d)),
    'Which of the two should count, nobody can know.',
  ),
  'outline/unknown-key': fault(
    'error',
    'input',
    (d) => `there is no key \`${d.key}\` in ${d.where}`,
    (d) => didYouMean(d) ?? `keys are ${list(d.keys)}`,
    'A mistyped key would be lost in silence, so unknown keys are faults.',
  ),
  'outline/misplaced-key': fault(
    'error',
    'input',
    (d) =>
      `${list(d.keys)} ${(d.keys as readonly string[]).length === 1 ? 'stands' : 'stand'} beside \`${d.kind}\`, not under it`,
    (d) => {
      if (d.braces !== undefined) return `put it between the braces of \`${d.kind}\``
      if (d.main === undefined) return 'indent by two more spaces what belongs to it'
      return `put all of it under \`${d.kind}:\`, indented by two more spaces, and what stands there now under \`${d.main}:\``
    },
    'A key of a body was typed as a key of the slide. What belongs to a body stands on the lines below it, indented deeper.',
  ),
  'outline/missing-key': fault(
    'error',
    'input',
    (d) => `${d.where} has no \`${d.key}\``,
    (d) => `add \`${d.key}: …\`${d.what ? ` (${d.what})` : ''}`,
    'The key is required here.',
  ),
  'outline/wrong-type': fault(
    'error',
    'input',
    (d) => `\`${d.key}\` is ${d.found}, and should be ${d.expected}`,
    (d) => didYouMean(d) ?? (d.hint === undefined ? undefined : withLine(String(d.hint), d)),
    'The value has another form than its key asks for.',
  ),
  'outline/both-keys': fault(
    'error',
    'input',
    (d) => `${d.where} has both ${(d.keys as readonly string[]).map((key) => `\`${key}\``).join(' and ')}`,
    'keep one of the two: they say the same thing in two ways',
    'Which of the two should count, nobody can know.',
  ),
  'outline/no-body': fault(
    'error',
    'input',
    'the slide has no body',
    (d) => didYouMean(d) ?? `add one of ${list(d.kinds)}`,
    'What is on a slide is the key of its body: exactly one.',
  ),
  'outline/two-bodies': fault(
    'error',
    'input',
    (d) => `the slide has ${(d.kinds as readonly string[]).length} bodies: ${list(d.kinds)}`,
    'make a slide of each',
    'What is on a slide is the key of its body: exactly one.',
  ),
  'outline/no-slides': fault(
    'error',
    'input',
    'the outline has no slides',
    'add an entry under `slides:`',
    'A talk has at least one slide beside the title.',
  ),
  'outline/no-lang': fault(
    'warning',
    'input',
    'the outline does not say its language',
    'add `lang: en` (or de, fr, zh, …): it decides hyphens, sentences and screen readers',
    'Without `lang:`, English is assumed.',
  ),
  'outline/duplicate-id': fault(
    'error',
    'input',
    (d) => `the id \`${d.id}\` is used twice`,
    'give one of the slides another id',
    'Ids are how links, pictures of changes and colleagues name a slide.',
  ),
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
  'outline/too-many': fault(
    'error',
    'input',
    (d) => `the talk has more than ${d.limit} ${d.noun}`,
    'make several talks of it',
    'A limit that keeps every check fast. It counts the slides, and the includes, of all files together.',
  ),
  'outline/link-refused': fault(
    'error',
    'input',
    (d) => `the link to \`${d.href}\` cannot be used`,
    'links begin with https:, http:, mailto: or #id-of-a-slide',
    'Other schemes can run code or name files of the machine.',
  ),
  'outline/no-effect': fault(
    'warning',
    'input',
    (d) => `\`${d.key}\` does nothing on a slide of the kind \`${d.kind}\``,
    (d) => `take \`${d.key}\` off: the kind has no items to go through`,
    'The kind stands as a whole. Steps reveal, and splitting parts, what is made of items.',
  ),
  'outline/unused-allow': fault(
    'warning',
    'input',
    (d) => `the slide allows \`${d.code}\`, and gives no such warning`,
    'take it off: it would hide the next one that is told',
    'What `allow:` hides is a decision about one slide as it is. When the slide is put right, the decision goes too.',
  ),
  'outline/control-character': fault(
    'error',
    'input',
    (d) => `the outline holds the character ${d.character}, which cannot be shown`,
    (d) => withLine(String(d.hint ?? 'delete it'), d),
    'Control characters (C0, C1), lone surrogates and noncharacters such as U+FFFE are refused.',
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
  'theme/unknown': fault(
    'error',
    'input',
    (d) => `there is no theme \`${d.theme}\``,
    (d) => didYouMean(d) ?? `themes are ${list(d.themes)}`,
    'A theme is the name of one of Lectern’s (a CSS file in `themes/`) or of Marp’s, or a CSS file in the folder of the talk: `theme: mine.css`.',
  ),
  'theme/missing': fault(
    'error',
    'input',
    (d) => `there is no file \`${d.file}\``,
    (d) => didYouMean(d) ?? 'a theme and all that it shows lie in the folder of the talk',
    'The CSS file that `theme:` names, or a font, a picture or a style sheet that the theme names, is not in the folder of the talk. In a style sheet, paths count from its own folder.',
  ),
  'theme/outside': fault(
    'error',
    'input',
    (d) => `\`${d.file}\` lies outside the talk's folder`,
    'copy the file into the folder of the talk, and name the copy',
    'Nothing outside the folder of a talk is read for it.',
  ),
  'theme/unreadable': fault(
    'error',
    'input',
    (d) => `\`${d.file}\` cannot be used: ${d.reason}`,
    'fonts are WOFF2, WOFF, TTF or OTF, pictures PNG, JPEG, WebP, GIF or SVG',
    'A file that a theme names cannot be read, is too large, or is neither a font nor a picture.',
  ),
  'theme/not-utf8': fault(
    'error',
    'input',
    'the style sheet is not UTF-8 from here on',
    'save the file as UTF-8',
    'Style sheets are UTF-8, with or without a byte order mark.',
  ),
  'theme/not-css': fault(
    'error',
    'input',
    (d) => `the style sheet cannot be read from here on: ${d.reason}`,
    'look for a brace, a quotation mark or a comment that is not closed',
    'The CSS of a theme is broken.',
  ),
  'theme/style-end': fault(
    'error',
    'input',
    (d) => `a style sheet cannot hold \`${d.text}\``,
    'leave it out, or write `<\\/style`',
    'Where the theme stands in a page, these letters end it, and what follows would be the page’s.',
  ),
  'theme/web-address': fault(
    'warning',
    'input',
    (d) => `\`${d.address}\` is on the web, and is left out`,
    (d) => webHints[String(d.use)] ?? webHints.picture,
    'Nothing is fetched when a talk is built or shown. What a theme would load from the web is left out, and the next choice of its CSS holds.',
  ),
  'theme/address': fault(
    'error',
    'input',
    (d) => `a theme cannot load \`${d.address}\``,
    'name a file in the folder of the talk by its path from this style sheet',
    'A theme may show fonts and pictures that lie in the folder of its talk, and `data:` addresses. Others are refused: absolute paths, other schemes.',
  ),
  'theme/unknown-address': fault(
    'error',
    'input',
    (d) => `what is loaded here is said elsewhere, by \`${d.call}()\``,
    'write the address itself here, as `url(…)`',
    'Inside `image-set()` and the like, only addresses that stand there can be looked at.',
  ),
  'theme/import-unknown': fault(
    'error',
    'input',
    (d) => `there is no theme \`${d.theme}\` to import`,
    (d) =>
      didYouMean(d) ?? `themes are ${list(d.themes)}; a style sheet is imported by its path, with \`.css\``,
    'A theme imports another one by its name, as Marp does, or a style sheet in the folder of the talk by its path.',
  ),
  'theme/import-cycle': fault(
    'error',
    'input',
    (d) => `the style sheet imports itself: ${list(d.chain)}`,
    'take this import out',
    'Style sheets that import each other have no first one.',
  ),
  'theme/broken': fault(
    'error',
    'machine',
    (d) => `the theme \`${d.theme}\` cannot be used: ${d.reason}`,
    'put the theme back as it was shipped',
    "The theme's file, or a font that it names, cannot be read.",
  ),
  'export/no-browser': fault(
    'error',
    'machine',
    (d) => `there is no browser to make ${d.format} with`,
    (d) => `${d.why}; install Chrome or Chromium, or name one with LECTERN_BROWSER=<path>`,
    'PDF and pictures are made by a browser. Markdown and HTML were built.',
  ),
  'export/picture-not-drawn': fault(
    'warning',
    'machine',
    (d) =>
      d.type === 'SVG'
        ? `PowerPoint before 2016 and LibreOffice do not show \`${d.file}\``
        : `PowerPoint does not show \`${d.file}\``,
    (d) =>
      d.type === 'SVG'
        ? 'build where a browser is, which draws SVG as PNG beside it'
        : 'build where a browser is, which draws it as PNG, or save it as PNG or JPEG',
    'The PPTX was built. Old PowerPoint and LibreOffice show no SVG, and no PowerPoint shows WebP: a browser draws such pictures as PNG, and there was none.',
  ),
  'export/browser-failed': fault(
    'error',
    'machine',
    (d) => `the browser failed: ${d.reason}`,
    'run it again; if it persists, name another browser with LECTERN_BROWSER=<path>',
    'The browser did not start, stopped in the middle, or did not answer in time. Lectern tried twice.',
  ),
  'export/blank-page': fault(
    'error',
    'machine',
    (d) => `page ${d.page} of the PDF came out without its text`,
    'the fonts of this browser are broken: name another with LECTERN_BROWSER=<path>',
    'A headless browser without fonts prints empty pages and says nothing.',
  ),
  'export/small-handout': fault(
    'warning',
    'input',
    (d) =>
      `with ${d.layout} slides on a page of the handout, ${d.slides === undefined ? 'text' : `the text of ${list(d.slides)}`} is ${d.points} pt high`,
    (d) =>
      d.better === undefined
        ? 'take `handout: beside`'
        : `take \`handout: ${d.better}\`: letters have 6 pt and more there`,
    'Letters of less than 6 pt are hard to read on paper. What is meant is the text of a body; labels are smaller still.',
  ),
  'export/marp-failed': fault(
    'error',
    'machine',
    (d) => `Marp could not make the HTML (${d.reason})`,
    'run again with --debug and report it',
    "Marp's own converter gave up.",
  ),
  'export/not-writable': fault(
    'error',
    'machine',
    (d) => `\`${d.file}\` cannot be written (${d.reason})`,
    (d) =>
      d.isPage
        ? 'name another file, or change the permissions of its folder'
        : 'choose another folder with --out, or change its permissions; the old files are whole',
    'The system refused to write.',
  ),
  'export/no-space': fault(
    'error',
    'machine',
    (d) => `there is no space left to write \`${d.file}\``,
    'free some space and build again; the old files are whole',
    'The disk, or the quota, is full.',
  ),
  'export/not-our-page': fault(
    'error',
    'machine',
    (d) => `\`${d.file}\` is there already, and is not as Lectern wrote it`,
    'name another file, or move this one away; it was not touched',
    'A report replaces only a report that nobody edited.',
  ),
  'export/edited-by-hand': fault(
    'warning',
    'input',
    (d) => `\`${d.file}\` was edited since Lectern wrote it`,
    (d) => `your version is kept as \`${d.kept}\`; carry the change over to the outline`,
    'Its bytes are not those of the last build.',
  ),
} as const satisfies Record<string, CatalogueEntry>

export type DiagnosticCode = keyof typeof catalogue
