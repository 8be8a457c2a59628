/** Commands of TeX that begin as an escape of YAML does, and go on as no word of a text or a program would. */
const anywhere =
  /(?<!\\)(?:\\\\)*(\\(?:theta|tau|times|text[a-z]*|tfrac|tilde|nabla|neq|rho|right[a-z]*))(?![a-z])/
/** … and those that could: between dollars only. */
const betweenDollars =
  /\$[^$]*?(?<!\\)(?:\\\\)*(\\(?:nu|ne|ni|not|notin|to|top|tan|triangle))(?![a-z])[^$]*\$/

const meanings: Readonly<Record<string, string>> = { t: 'a tab', n: 'a line end', r: 'a line end' }

/**
 * Takes what stands between double quotation marks, as typed; gives the first command of TeX that YAML takes for an escape
 * and the rest of a word, with what it makes of it. Escapes that cannot be shown are told for what they are.
 */
export function findSwallowedTex(
  typed: string,
): { readonly command: string; readonly meaning: string } | undefined {
  const command = (anywhere.exec(typed) ?? betweenDollars.exec(typed))?.[1]
  if (command === undefined) return undefined
  const meaning = meanings[command[1] ?? ''] ?? 'an escape'
  return { command, meaning: `${meaning} and \`${command.slice(2)}\`` }
}

/** Takes a text in double quotation marks, as typed; gives it in single ones, in which YAML knows no escapes. */
export function inSingleQuotes(typed: string): string {
  const inner = typed.slice(1, -1).replace(/\\(["\\])/g, '$1')
  return `'${inner.replaceAll("'", "''")}'`
}
