import type { YAMLError } from 'yaml'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { createSourceFile, rangeAt } from '../diagnostics/source-file.ts'
import { firstError, parseYaml, type YamlDocument } from './parse-yaml.ts'
import { describeStumble } from './slips/describe-stumble.ts'
import { findUnit } from './slips/find-unit.ts'
import type { Slip } from './slips/slip.ts'
import { slips } from './slips/table-of-slips.ts'
import { wordYamlError } from './slips/word-yaml-error.ts'

/** After so many slips the others are not looked for: these are enough to go on with. */
const mostSlips = 50
/** As many characters are read again in search of further slips: about a second's work. */
const mostReread = 2_000_000

/** An outline as typed, and its tokens. */
export interface LexedYaml {
  readonly source: SourceFile
  readonly tokens: readonly string[]
}

export interface MendedYaml {
  readonly document: YamlDocument
  /** The text that `document` was read from: line by line as typed, but for lines put right, slides left out, and LF at every line's end. */
  readonly source: SourceFile
}

/**
 * Takes an outline and the keys of the language; gives it as YAML, with the slips of its author put right, so that one
 * hides no other; undefined where too little is left to go on with. Reports each slip once, at its own line, with that
 * line put right (`outline/not-yaml`, `outline/tab`).
 */
export function mendYaml(
  { source, tokens }: LexedYaml,
  keys: ReadonlySet<string>,
  report: Report,
): MendedYaml | undefined {
  const told = new Map<number, readonly Slip[]>()
  let state: State | undefined = readFirst(source.text, tokens)
  for (let reread = 0; state?.error !== undefined && reread <= mostReread; reread += source.text.length) {
    if (told.size >= mostSlips) break
    const slip = findSlip(state.error, state.lines, keys)
    const earlier = told.get(slip.line) ?? []
    told.set(slip.line, [...earlier, slip])
    state = mend(state, slip, earlier.at(-1))
  }
  for (const ofLine of told.values()) tell(ofLine, source, report)
  if (state === undefined || state.error !== undefined) return undefined
  const text = state.lines.join('\n')
  const mended = text === source.text ? source : createSourceFile(source.file, text)
  return { document: state.document, source: mended }
}

interface State {
  readonly lines: readonly string[]
  readonly document: YamlDocument
  readonly error: YAMLError | undefined
  /** How much of the line was not right yet when it was last put right. */
  readonly left: number
}

function readFirst(text: string, tokens: readonly string[]): State {
  const lines = text.split(/\r\n|\n|\r/)
  if (text.includes('\r')) return readLines(lines)
  const document = parseYaml(text, tokens)
  return { lines, document, error: firstError(document), left: Number.POSITIVE_INFINITY }
}

/** Joined by one character, whatever ends the lines: so yaml's offsets are those of the lines. */
function readLines(lines: readonly string[], left = Number.POSITIVE_INFINITY): State {
  const document = parseYaml(lines.join('\n'))
  return { lines, document, error: firstError(document), left }
}

/** A line is put right from left to right; where that gets no further, it is left out with its slide. */
function mend({ lines, left }: State, slip: Slip, earlier: Slip | undefined): State | undefined {
  const rest = (lines[slip.line] ?? '').length - slip.column
  const isFurther = earlier === undefined || rest < left
  const next = slip.mended.size > 0 && isFurther ? putRight(lines, slip.mended) : leaveOut(lines, slip.line)
  return next === undefined ? undefined : readLines(next, rest)
}

function findSlip(error: YAMLError, lines: readonly string[], keys: ReadonlySet<string>): Slip {
  const stumble = describeStumble(error, lines, keys)
  for (const find of slips) {
    const slip = find(stumble)
    if (slip !== undefined) return slip
  }
  return wordYamlError(stumble)
}

function putRight(lines: readonly string[], mended: ReadonlyMap<number, string>): readonly string[] {
  return lines.map((line, index) => mended.get(index) ?? line)
}

/** What nobody can put right is left out with its whole slide; undefined where it is of the head, or no slide is left. */
function leaveOut(lines: readonly string[], line: number): readonly string[] | undefined {
  const { start, end, isSlide } = findUnit(lines, line)
  const rest = lines.map((text, index) => (index >= start && index < end ? '' : text))
  const isEmptied = lines.slice(start, end).every((text) => text.trim() === '')
  const hasSlides = rest.some((text) => /^ *-(?:\s|$)/.test(text))
  return isSlide && !isEmptied && hasSlides ? rest : undefined
}

/** The first slip of a line, with the line as it is when all its slips are put right. */
function tell(ofLine: readonly Slip[], source: SourceFile, report: Report): void {
  const [slip, last] = [ofLine[0], ofLine.at(-1)]
  if (slip === undefined || last === undefined) return
  const start = source.lineStarts[slip.line] ?? source.text.length
  const end = source.lineStarts[slip.line + 1] ?? source.text.length
  const held = (column: number): number => Math.min(start + column, Math.max(start, end))
  const shown = slip.showsLine ? last.mended.get(slip.line)?.trim() : undefined
  report.add(slip.code, rangeAt(source, held(slip.column), held(slip.endColumn)), {
    problem: slip.problem,
    hint: slip.hint,
    putRight: shown,
  })
}
