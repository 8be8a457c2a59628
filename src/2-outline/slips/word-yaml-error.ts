import { indentOf, looksLikeStructure, type Slip, type Stumble } from './slip.ts'

interface Wording {
  readonly problem: string
  readonly hint: string
}

const quoteIt = 'put the whole text in quotation marks'

/** yaml 2.9.1's error codes in the author's words, for what no finder of slips makes out. */
const wordings: { readonly [code: string]: Wording } = {
  BAD_ALIAS: { problem: 'a text cannot begin with `*` or `&`', hint: quoteIt },
  BAD_COLLECTION_TYPE: {
    problem: 'items and keys stand in one list',
    hint: 'begin each item with `- `, or none',
  },
  BAD_DIRECTIVE: { problem: 'a line that begins with % is an instruction to YAML', hint: quoteIt },
  BAD_DQ_ESCAPE: {
    problem: 'a backslash in "…" begins an escape, and this is none that YAML knows',
    hint: 'use \'…\' instead of "…", or type two backslashes',
  },
  BAD_INDENT: {
    problem: 'the indentation does not fit the lines above',
    hint: 'align it with its neighbors; close every [ and {',
  },
  BAD_SCALAR_START: { problem: 'a text cannot begin with this character', hint: quoteIt },
  BLOCK_AS_IMPLICIT_KEY: {
    problem: 'the text holds `: `, which YAML takes for the end of a key',
    hint: quoteIt,
  },
  BLOCK_IN_FLOW: {
    problem: 'a list or map in lines cannot stand inside [ ] or { }',
    hint: 'write it within the brackets, with commas',
  },
  KEY_OVER_1024_CHARS: {
    problem: 'a key is longer than 1,024 characters',
    hint: 'close the quotation mark, or quote the text',
  },
  MISSING_CHAR: {
    problem: 'a quotation mark, a bracket or a colon is missing',
    hint: 'close it; a key needs `:` and a space after it',
  },
  MULTILINE_IMPLICIT_KEY: {
    problem:
      'YAML cannot tell text from keys here: a colon is missing, or the indentation is not that of its neighbors',
    hint: 'a key ends with `:` and a space; quote the text, or align the line with its neighbors',
  },
  TAB_AS_INDENT: { problem: 'a tab stands where YAML allows spaces only', hint: 'type spaces instead' },
  UNEXPECTED_TOKEN: {
    problem: 'something stands here that does not belong to the value before it',
    hint: 'quote the whole text, or align the line with its neighbors',
  },
}

const adrift: Wording = {
  problem: 'the line is no item or key, and does not go on with the line above',
  hint: 'begin an item with `- `; to go on with a text, indent the line deeper than its first line',
}

const other: Wording = { problem: 'the line is not YAML', hint: quoteIt }

/** Says what YAML noticed, where it noticed it, without a line put right. */
export function wordYamlError({ code, line, column, lines }: Stumble): Slip {
  const typed = (lines[line] ?? '').trimEnd()
  const start = Math.max(column, indentOf(typed))
  const isAdrift = code === 'BAD_INDENT' && !looksLikeStructure(typed)
  return {
    code: 'outline/not-yaml',
    line,
    column: start,
    endColumn: Math.max(start + 1, typed.length),
    ...(isAdrift ? adrift : (wordings[code] ?? other)),
    mended: new Map(),
    showsLine: false,
  }
}
