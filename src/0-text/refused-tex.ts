interface Refusal {
  readonly reason: string
  readonly hint: string
}

const links: Refusal = { reason: 'it links', hint: 'put a link around the words: `[words](https://…)`' }
const loads: Refusal = { reason: 'it loads a file', hint: 'use an `image:` slide' }
const styles: Refusal = {
  reason: 'it styles',
  hint: 'the theme colors formulas; mark a part with `\\boxed{…}` or `\\underbrace{…}`',
}
const defines: Refusal = { reason: 'it defines commands', hint: 'write out what it stands for' }
const prints: Refusal = { reason: 'it prints to the console', hint: 'leave it out' }
const numbers: Refusal = { reason: 'it names a character by its number', hint: 'type the character itself' }
const counts: Refusal = {
  reason: 'it numbers the formula',
  hint: 'name the formula by the title of its slide',
}
const inside: Refusal = { reason: 'it is one of KaTeX’s own inside', hint: 'leave it out' }

const table: readonly (readonly [Refusal, string])[] = [
  [links, 'href url'],
  [loads, 'includegraphics'],
  [styles, 'htmlClass htmlId htmlStyle htmlData color textcolor colorbox fcolorbox rule'],
  [styles, 'blue orange pink red green gray purple kaBlue kaGreen'],
  [defines, 'def edef gdef xdef let futurelet global long newcommand renewcommand providecommand'],
  [defines, 'expandafter noexpand'],
  [prints, 'message errmessage show'],
  [numbers, 'char'],
  [counts, 'tag'],
]

const refused: ReadonlyMap<string, Refusal> = new Map(
  table.flatMap(([refusal, names]) => names.split(' ').map((name) => [`\\${name}`, refusal] as const)),
)

/** KaTeX 0.18 has each of these colors in shades, `\blueA` to `\grayI`. */
const shade = /^\\(?:blue|teal|green|gold|red|maroon|purple|mint|gray)[A-I]$/

/** Commands of KaTeX that no slide may have: what they do, other than showing a formula. */
export const refusedCommands: readonly string[] = [...refused.keys()]

/** Gives the first command that is refused, with the reason, the way out, and its offset; undefined where there is none. */
export function findRefused(
  tex: string,
): (Refusal & { readonly command: string; readonly offset: number }) | undefined {
  // Pairs first, so that `\\def` is a line end and three letters.
  for (const { 0: command, index } of tex.matchAll(/\\(?:[a-zA-Z@]+|[^a-zA-Z@])/g)) {
    const refusal =
      refused.get(command) ??
      (shade.test(command) ? styles : command.length > 2 && command.includes('@') ? inside : undefined)
    if (refusal !== undefined) return { ...refusal, command, offset: index }
  }
  return undefined
}
