import type { YAMLError } from 'yaml'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { lineText, rangeAt } from '../diagnostics/source-file.ts'
import { putLineRight } from './put-line-right.ts'

interface Wording {
  readonly problem: string
  readonly hint: string
  /** Whether the line is right as soon as its text stands in quotation marks. */
  readonly isTextAtFault?: true
}

const quoteIt = 'put the whole text in quotation marks'

/** yaml 2.9.1's error codes in the author's words. */
const wordings: { readonly [code: string]: Wording } = {
  BAD_ALIAS: { problem: 'a text cannot begin with `*` here', hint: quoteIt, isTextAtFault: true },
  BAD_DQ_ESCAPE: {
    problem: 'a backslash in "…" begins an escape, and this is none that YAML knows',
    hint: 'use \'…\' instead of "…", or type two backslashes',
    isTextAtFault: true,
  },
  BAD_INDENT: {
    problem: 'the indentation does not fit the lines above',
    hint: 'align it with its neighbors; close every [ and {',
  },
  BAD_SCALAR_START: {
    problem: 'a text cannot begin with this character',
    hint: quoteIt,
    isTextAtFault: true,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    problem: 'the text holds `: `, which YAML takes for a key',
    hint: quoteIt,
    isTextAtFault: true,
  },
  BLOCK_IN_FLOW: {
    problem: 'a list or map in lines cannot stand inside [ ] or { }',
    hint: 'write it within the brackets, with commas',
  },
  IMPOSSIBLE: { problem: 'the line is not YAML', hint: quoteIt },
  KEY_OVER_1024_CHARS: {
    problem: 'a key is longer than 1,024 characters',
    hint: 'close the quotation mark, or quote the text',
  },
  MISSING_CHAR: {
    problem: 'a quotation mark, a bracket or a colon is missing',
    hint: 'close it; a key needs `:` and a space after it',
  },
  MULTILINE_IMPLICIT_KEY: {
    problem: 'a key cannot run over several lines',
    hint: 'quote the text, or align the line with its neighbors',
  },
  UNEXPECTED_TOKEN: {
    problem: 'something stands here that does not belong to the value before it',
    hint: 'quote the whole text, or align the line with its neighbors',
    isTextAtFault: true,
  },
}

const other: Wording = { problem: 'the line is not YAML', hint: quoteIt }

/** Reports the parser's faults, the first of each line (the rest follow from it); gives whether there was one. */
export function reportYamlProblems(
  source: SourceFile,
  errors: readonly YAMLError[],
  report: Report,
): boolean {
  const lines = new Set<number>()
  for (const error of errors) {
    const at = rangeAt(source, error.pos[0], error.pos[1])
    if (lines.has(at.line)) continue
    lines.add(at.line)
    if (error.code === 'MULTIPLE_DOCS') report.add('outline/several-documents', at)
    else if (error.code === 'TAB_AS_INDENT' || beginsWithTab(source, at.line)) report.add('outline/tab', at)
    else {
      const wording = wordings[error.code] ?? other
      const putRight = wording.isTextAtFault ? putLineRight(lineText(source, at.line)) : undefined
      report.add('outline/not-yaml', at, { problem: wording.problem, hint: wording.hint, putRight })
    }
  }
  return errors.length > 0
}

function beginsWithTab(source: SourceFile, line: number): boolean {
  return /^ *\t/.test(lineText(source, line))
}
