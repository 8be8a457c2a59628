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
  'call/format-not-built': fault(
    'error',
    'machine',
    (d) => `the format \`${d.format}\` is not built yet`,
    (d) => `formats that are: ${list(d.formats)}`,
    'The format is planned, and this version does not make it.',
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
    'the line is indented with a tab',
    'use two spaces for each level: YAML allows no tabs there',
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
    (d) => withLine('put the text in quotation marks', d),
    'Anchors (`&x`), aliases (`*x`) and tags (`!x`) are not part of the language of outlines.',
  ),
  'outline/duplicate-key': fault(
    'error',
    'input',
    (d) => `the key \`${d.key}\` stands twice in this map`,
    'keep one of the two',
    'Which of the two should count, nobody can know.',
  ),
  'outline/unknown-key': fault(
    'error',
    'input',
    (d) => `there is no key \`${d.key}\` in ${d.where}`,
    (d) => didYouMean(d) ?? `keys are ${list(d.keys)}`,
    'A mistyped key would be lost in silence, so unknown keys are faults.',
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
    (d) =>
      d.putRight === undefined
        ? (didYouMean(d) ?? (d.hint === undefined ? undefined : String(d.hint)))
        : withLine('to YAML, what follows `#` is a comment; put the text in quotation marks', d),
    'The value has another form than its key asks for.',
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
  'outline/not-built': fault(
    'error',
    'input',
    (d) => `\`${d.key}\` is not built yet`,
    (d) => `this version of Lectern knows ${list(d.keys)}`,
    'The key belongs to the language, and this version does not carry it out.',
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
    'give each column one of `points`, `text`, `image`, `quote`',
    'A column holds one thing under its heading.',
  ),
  'deck/row-length': fault(
    'error',
    'input',
    (d) => `the row has ${counted(d.count, 'cells')}, and the header ${d.heads}`,
    'give the row a cell for each head; an empty cell is ""',
    'Rows and header of a table must agree.',
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
  'check/passage-missing': fault(
    'error',
    'input',
    (d) =>
      d.address ? `the article has no passage ${d.address}` : `the article does not say “${d.excerpt}”`,
    (d) => (d.suggestion ? `did you mean ${d.suggestion}?` : String(d.range ?? '') || undefined),
    'What `from:` names is not in the article.',
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
  'check/over-time': fault(
    'warning',
    'input',
    (d) => `${d.what} takes ${d.takes} min, and ${d.has} min are planned`,
    (d) => String(d.hint),
    'Minutes are added up: slides in their section, sections in the talk, the words of the notes in the plan.',
  ),
  'fit/too-many': fault(
    'error',
    'input',
    (d) => `\`${d.key}\` has ${counted(d.count, d.noun)}; it takes ${d.limit}`,
    (d) => String(d.hint),
    'Each kind has a number of items that a room can read.',
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
    'A theme is the name of a CSS file in `themes/`.',
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
    'choose another folder with --out, or change its permissions; the old files are whole',
    'The system refused to write.',
  ),
  'export/no-space': fault(
    'error',
    'machine',
    (d) => `there is no space left to write \`${d.file}\``,
    'free some space and build again; the old files are whole',
    'The disk, or the quota, is full.',
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
