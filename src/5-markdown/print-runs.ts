import type { Run } from '../0-text/model.ts'
import { escapeAddresses, escapeLine, escapeText, printReference } from './escape-text.ts'
import { printInlineMath } from './print-math.ts'

/** Takes the runs of a text; gives one line of Markdown that begins no block. Marks of emphasis follow CommonMark 0.31 §6.2. */
export function printLine(runs: readonly Run[]): string {
  return escapeLine(printGroups(runs, marks))
}

interface Mark {
  /** Runs with the same value, other than undefined, share one pair of marks. */
  readonly valueOf: (run: Run) => string | true | undefined
  readonly without: (run: Run) => Run
  readonly wrap: (inner: string, value: string | true) => string
  /** Whether the mark acts beside a letter outside, by the character that stands just inside. */
  readonly actsBesideLetters: (inside: string) => boolean
}

/** From outside in. Bold is always `**`, italics always `_`: two kinds of marks never run together. */
const marks: readonly Mark[] = [
  {
    valueOf: (run) => run.href,
    without: (run) => run,
    wrap: (inner, href) => `[${inner}](${printTarget(String(href))})`,
    actsBesideLetters: () => true,
  },
  {
    valueOf: (run) => run.bold,
    without: ({ bold: _bold, ...run }) => run,
    wrap: (inner) => `**${inner}**`,
    actsBesideLetters: (inside) => /^[\p{L}\p{N}]/u.test(inside),
  },
  {
    valueOf: (run) => run.italic,
    without: ({ italic: _italic, ...run }) => run,
    wrap: (inner) => `_${inner}_`,
    actsBesideLetters: () => false,
  },
]

interface Part {
  readonly value: string | true | undefined
  readonly markdown: string
}

function printGroups(runs: readonly Run[], [mark, ...inner]: readonly Mark[]): string {
  if (mark === undefined) return printLeaves(runs)
  const groups: { value: string | true | undefined; runs: Run[] }[] = []
  for (const run of runs) {
    const value = mark.valueOf(run)
    const last = groups.at(-1)
    if (last !== undefined && last.value === value) last.runs.push(mark.without(run))
    else groups.push({ value, runs: [mark.without(run)] })
  }
  const parts = groups.map(({ value, runs: members }): Part => {
    const markdown = printGroups(members, inner)
    // A mark opens and closes beside no white space.
    return { value, markdown: value === undefined ? markdown : markdown.replace(/^\s|\s$/gu, printReference) }
  })
  return parts
    .map((part, index) => {
      if (part.value !== undefined) return mark.wrap(part.markdown, part.value)
      return betweenMarks(part.markdown, mark, parts[index - 1], parts[index + 1])
    })
    .join('')
}

/**
 * Where the character beside a mark would keep it from acting (a letter beside `_`, or beside `**` with punctuation
 * inside), it is written as a reference, which shows the same and counts as punctuation.
 */
function betweenMarks(text: string, mark: Mark, before: Part | undefined, after: Part | undefined): string {
  const lastInside = [...(before?.markdown ?? '')].at(-1) ?? ''
  const guardsStart = before !== undefined && !mark.actsBesideLetters(lastInside)
  const guardsEnd = after !== undefined && !mark.actsBesideLetters(after.markdown)
  const started = guardsStart ? text.replace(notSeparate.first, printReference) : text
  const guarded = guardsEnd ? started.replace(notSeparate.last, printReference) : started
  // `!` before a link would make it a picture.
  return after !== undefined && mark === marks[0] ? guarded.replace(/!$/, '\\!') : guarded
}

/** What markdown-it 14 and micromark 4 do not both take for white space or punctuation. */
const notSeparate = {
  first: /^[^\p{P}\p{Zs}$+<=>^`|~]/u,
  last: /[^\p{P}\p{Zs}$+<=>^`|~]$/u,
} as const

/** A digit right after a formula would keep its dollar from closing. */
function printLeaves(runs: readonly Run[]): string {
  return runs
    .map((run, index) => {
      const leaf = printLeaf(run)
      return runs[index - 1]?.math === true ? leaf.replace(/^\d/, printReference) : leaf
    })
    .join('')
}

function printLeaf(run: Run): string {
  if (run.math === true) return printInlineMath(run.text)
  if (run.code === true) return printCode(run.text)
  return run.href === undefined ? escapeAddresses(escapeText(run.text)) : escapeText(run.text)
}

/** A code span is fenced by more backticks than it holds (CommonMark 0.31 §6.1). Pipes are escaped by the table that holds it. */
function printCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((match) => match[0].length))
  const fence = '`'.repeat(longest + 1)
  const needsPadding = /^`|`$|^ .* $/.test(text) && text.trim() !== ''
  return needsPadding ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`
}

function printTarget(href: string): string {
  return `<${href.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character)).replace(/&/g, '&amp;')}>`
}
