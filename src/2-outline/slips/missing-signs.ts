import { type FindSlip, firstThatReads, indentOf, moveBlock, type Slip, type Stumble } from './slip.ts'

interface Pattern {
  readonly form: RegExp
  readonly problem: (word: string) => string
  readonly hint: string
  /** Whether the word must be a key of the language: other words may well begin a text. */
  readonly needsKey: boolean
}

/** `head`, `word` and `rest` are what is typed; where the sign is missing, `: ` or `- ` is put. */
const patterns: readonly Pattern[] = [
  {
    form: /^(?<head>\s*(?:- +)*)(?<word>[\p{L}_][\p{L}\p{N}_-]*)[:：][\u00a0\u3000]*(?<rest>[^ \t].*)$/u,
    problem: (word) => `a space is missing after \`${word}:\``,
    hint: 'a colon and a space end a key',
    needsKey: false,
  },
  {
    form: /^(?<head>\s*(?:- +)*)(?<word>[\p{L}_][\p{L}\p{N}_-]*)(?: *[=：] *| +)(?<rest>\S.*)$/u,
    problem: (word) => `a colon is missing after \`${word}\``,
    hint: 'a colon and a space end a key',
    needsKey: true,
  },
  {
    form: /^(?<head>\s*(?:- +)*)(?<word>[\p{L}_][\p{L}\p{N}_-]*)[ =]*(?<rest>)$/u,
    problem: (word) => `a colon is missing after \`${word}\``,
    hint: 'a colon ends a key',
    needsKey: true,
  },
]

/** A colon or a space that is missing after a key, or a space after the dash of an item. */
export const findMissingSign: FindSlip = (stumble) => {
  for (let line = stumble.line; line <= stumble.endLine; line += 1) {
    const slip = findMissingColon(line, stumble) ?? findMissingSpace(line, stumble)
    if (slip !== undefined) return slip
  }
  return undefined
}

function findMissingColon(line: number, stumble: Stumble): Slip | undefined {
  const typed = (stumble.lines[line] ?? '').trimEnd()
  for (const { form, problem, hint, needsKey } of patterns) {
    const { head = '', word = '', rest = '' } = form.exec(typed)?.groups ?? {}
    if (word === '' || rest.startsWith('//') || (needsKey && !stumble.keys.has(word))) continue
    const mended = firstThatReads(stumble, line, [`${head}${word}:${rest === '' ? '' : ` ${rest}`}`])
    if (mended === undefined) continue
    return {
      code: 'outline/not-yaml',
      line,
      column: head.length,
      endColumn: head.length + word.length,
      problem: problem(word),
      hint,
      mended: new Map([[line, mended]]),
      showsLine: true,
    }
  }
  return undefined
}

function findMissingSpace(line: number, stumble: Stumble): Slip | undefined {
  const typed = (stumble.lines[line] ?? '').trimEnd()
  const [, indent = '', rest = ''] = /^( *)-([^\s-].*)$/.exec(typed) ?? []
  if (rest === '') return undefined
  const mended = firstThatReads(stumble, line, [`${indent}- ${rest}`])
  if (mended === undefined) return undefined
  // Keys below that stand under the first letter stay under it.
  const isAligned = indentOf(stumble.lines[line + 1] ?? '') === indent.length + 1
  const below = isAligned ? moveBlock(line, 1, stumble.lines, indent.length + 1) : []
  return {
    code: 'outline/not-yaml',
    line,
    column: indent.length,
    endColumn: indent.length + 1,
    problem: 'a space is missing after the dash',
    hint: 'an item begins with a dash and a space',
    mended: new Map([...below, [line, mended]]),
    showsLine: true,
  }
}
