import { parseDocument } from 'yaml'

const headAndText = /^\s*((?:- +)*(?:[\p{L}\p{N}_-]+: +)?)(\S.*?)\s*$/u

/**
 * Takes a line that YAML misreads; gives it with its text in quotation marks, so that YAML reads what was typed. Undefined
 * where quotation marks do not put it right: in brackets, say, or where the text goes on.
 */
export function putLineRight(line: string): string | undefined {
  const [, head = '', typed = ''] = headAndText.exec(line) ?? []
  if (typed === '' || /^\[.*\]$|^\{.*\}$/.test(typed)) return undefined
  const text = /^"([^"]*|.*")"$/.exec(typed)?.[1] ?? typed
  const quoted = /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
  return readsAs(head + quoted, text) ? head + quoted : undefined
}

function readsAs(line: string, text: string): boolean {
  const document = parseDocument(line, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' })
  if (document.errors.length > 0) return false
  let value: unknown = document.toJS()
  while (typeof value === 'object' && value !== null) value = Object.values(value)[0]
  return value === text
}
