import type { Diagnostic } from '../../../src/diagnostics/model.ts'

interface Exception {
  readonly code: string
  /** Which faults of the code, where a schema can say others. */
  readonly says?: RegExp
  readonly reason: string
}

/** Errors of the parser that no schema can say. Each must be needed by a fixture of tests/faults. */
export const beyondSchema: readonly Exception[] = [
  { code: 'outline/missing', reason: 'there is no file that an editor could look at' },
  { code: 'outline/unreadable', reason: 'what cannot be opened is not validated' },
  { code: 'outline/outside', reason: 'where a file lies is not in the file' },
  { code: 'outline/not-utf8', reason: 'a schema speaks of values, not of bytes' },
  {
    code: 'outline/anchor',
    reason: 'an editor resolves anchors, aliases and tags before it asks the schema',
  },
  { code: 'outline/control-character', reason: 'an escape is read before a schema sees the text' },
  { code: 'outline/too-deep', reason: 'a schema has no depth; brackets that never close are told as YAML' },
  { code: 'outline/duplicate-id', reason: 'a schema looks at each slide alone' },
  { code: 'outline/link-refused', reason: 'links stand inside text, and a schema does not parse Markdown' },
  ...['missing', 'outside', 'unreadable'].map((what) => ({
    code: `outline/csv-${what}`,
    reason: 'an editor does not open the files that an outline names',
  })),
  ...['missing', 'outside', 'unreadable', 'cycle'].map((what) => ({
    code: `outline/include-${what}`,
    reason: 'an editor does not open the files that an outline names',
  })),
  {
    code: 'outline/not-yaml',
    says: /^in "…", YAML reads/,
    reason: 'an escape is read before a schema sees the text',
  },
  {
    code: 'outline/wrong-type',
    says: /^`highlight` is .*a line or lines/,
    reason: 'that a range of lines ends below its start is arithmetic',
  },
  {
    code: 'outline/wrong-type',
    says: /^`lang` is `.*a language tag/,
    reason: 'which tags there are is known to Intl alone',
  },
  {
    code: 'outline/wrong-type',
    says: /^`id` is .*small letters, digits/,
    reason: 'small letters of every script: editors differ in what their regular expressions know',
  },
]

/** Squiggles of an editor over what Lectern takes. Each must be needed by a fixture of tests/faults or tests/cases. */
export const beyondParser: readonly { readonly text: RegExp; readonly reason: string }[] = [
  { text: /\bnull\b/, reason: '`null` is a word to Lectern, printed as typed, and nothing to an editor' },
]

/** Files that an editor does not open, or sees other text in. */
export const isOutOfSight = ({ code }: Diagnostic): boolean =>
  ['outline/missing', 'outline/unreadable', 'outline/outside', 'outline/not-utf8'].includes(code)

/** The exception that a fault falls under, if any. */
export function exceptionFor({ code, message }: Diagnostic): Exception | undefined {
  return beyondSchema.find((one) => one.code === code && (one.says === undefined || one.says.test(message)))
}
