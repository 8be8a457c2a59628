import katex from 'katex'
import { suggest } from '../diagnostics/suggest.ts'
import { commonCommands } from './common-commands.ts'
import { findRefused } from './refused-tex.ts'

/** What is wrong with a formula; `start` and `end` are offsets in it, absent where all of it is meant. */
export type TexFault =
  | {
      readonly kind: 'broken'
      readonly problem: string
      readonly hint?: string | undefined
      readonly suggestion?: string | undefined
      readonly start?: number
      readonly end?: number
    }
  | {
      readonly kind: 'refused'
      readonly command: string
      readonly reason: string
      readonly hint: string
      readonly start: number
      readonly end: number
    }

const mostCharacters = 2000
const deepest = 60
/** KaTeX holds no size back that is negative or raised. */
const mostEm = 20

/**
 * Takes TeX, and whether it stands alone (`isBlock`) or among words; gives what keeps it from being set, or undefined. The
 * first fault only: what follows a fault in TeX is guesswork.
 */
export function checkTex(tex: string, isBlock: boolean): TexFault | undefined {
  if (tex.length > mostCharacters)
    return broken(`it has ${tex.length} characters, and ${mostCharacters} are the limit`)
  const refused = findRefused(tex)
  if (refused !== undefined) {
    const { command, reason, hint, offset } = refused
    return { kind: 'refused', command, reason, hint, start: offset, end: offset + command.length }
  }
  if (countDepth(tex) > deepest) return broken(`its braces nest more than ${deepest} deep`)
  if (tex.includes('$$')) return broken('`$$` has no place in it', 'leave the dollars out')
  return render(tex, isBlock)
}

function render(tex: string, isBlock: boolean): TexFault | undefined {
  let hasOpenComment = false
  try {
    const mathml = katex.renderToString(tex, {
      output: 'mathml',
      displayMode: isBlock,
      throwOnError: true,
      trust: false,
      maxExpand: 500,
      maxSize: mostEm,
      strict: (code: string) => {
        if (code === 'commentAtEnd') hasOpenComment = true
        return 'ignore'
      },
    })
    if (hasOpenComment) return broken('`%` begins a comment, and what follows it is lost', 'write `\\%`')
    return judge(mathml)
  } catch (error) {
    if (error instanceof katex.ParseError) return explain(error, tex)
    // KaTeX calls itself for each level of a formula.
    if (error instanceof RangeError) return broken('it nests too deep')
    throw error
  }
}

/** What KaTeX sets and browsers do not show, or show in another place. */
function judge(mathml: string): TexFault | undefined {
  // KaTeX makes room around `⋮` by a rule that has no width, and so no color either.
  const shown = mathml
    .replace(/<annotation[\s\S]*<\/annotation>/, '')
    .replace(/(<mspace) mathbackground="black" (?=width="0em")/g, '$1 ')
  if (shown.includes('linebreak="newline"'))
    return broken(
      'a line ends in it with `\\\\`, and lines need something to stand in',
      'write `\\begin{aligned} … \\\\ … \\end{aligned}`',
    )
  if (/ math(?:color|background)=/.test(shown)) return broken('it sets a color, and colors are the theme’s')
  if (shown.includes('="-1width"'))
    return broken('browsers show no diagrams (`CD`)', 'draw it, and show it with `image:`')
  const sizes = [...shown.matchAll(/="[+-]?([\d.]+)em"/g)].map(([, em]) => Number(em))
  if (sizes.some((em) => em > mostEm)) return broken(`it moves something by more than ${mostEm} em`)
  return undefined
}

interface KatexError {
  readonly rawMessage: string
  readonly position?: number | undefined
  readonly length?: number | undefined
}

/** KaTeX's messages, in the words of someone who writes formulas and no parsers. */
const wordings: readonly (readonly [RegExp, (found: readonly string[]) => string, hint?: string])[] = [
  [/^Undefined control sequence: (\S+)/, ([, command]) => `there is no command \`${command}\``],
  [/^Expected 'EOF', got '\}'/, () => '`}` closes nothing', 'a brace that is shown is typed `\\}`'],
  [/^Expected 'EOF', got '&'/, () => '`&` stands outside of a table', 'a shown one is typed `\\&`'],
  [/^Expected 'EOF', got '#'/, () => '`#` means nothing here', 'a shown one is typed `\\#`'],
  [/^Expected 'EOF', got '(.+)'/, ([, got]) => `\`${got}\` has no place here`],
  [/^Expected '(.+)', got 'EOF'/, ([, wanted]) => `\`${wanted}\` is missing at the end`],
  [/^Expected '(.+)', got '(.+)'/, ([, wanted, got]) => `\`${wanted}\` is missing before \`${got}\``],
  [/^Unexpected end of input.*expected '(.+)'/, ([, wanted]) => `\`${wanted}\` is missing at the end`],
  [/^Expected group after '(.+)'/, ([, command]) => `nothing stands after \`${command}\``],
  [/^Expected group as argument to '(.+)'/, ([, command]) => `\`${command}\` needs something after it`],
  [/^Double (super|sub)script/, ([, kind]) => `one symbol has two ${kind}scripts`, 'group them: `{x^a}^b`'],
  [/^Can't use function '(.+)' in (\w+) mode/, ([, command]) => `\`${command}\` cannot stand here`],
  [/^No such environment: (.+)/, ([, name]) => `there is no environment \`${name}\``],
  [
    /^Mismatch: \\begin\{(.+?)\} matched by \\end\{(.+?)\}/,
    ([, a, b]) => `\`${a}\` begins, and \`${b}\` ends`,
  ],
  [/^Too many expansions/, () => 'its commands expand without end'],
]

function explain({ rawMessage, position, length }: KatexError, tex: string): TexFault {
  const found = wordings
    .map(([pattern, write, hint]) => ({ match: pattern.exec(rawMessage), write, hint }))
    .find(({ match }) => match !== null)
  const words = found?.match ? found.write([...found.match]) : inWords(rawMessage)
  const command = /^Undefined control sequence: (\S+)/.exec(rawMessage)?.[1]
  const suggestion = command === undefined ? undefined : suggest(command, commonCommands)
  const place =
    position === undefined
      ? {}
      : { start: Math.min(position, tex.length), end: Math.min(position + (length ?? 0), tex.length) }
  return { ...broken(words, found?.hint), suggestion, ...place }
}

function inWords(message: string): string {
  return message.replace(/'EOF'/g, 'the end').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
}

function broken(problem: string, hint?: string): Extract<TexFault, { kind: 'broken' }> {
  return { kind: 'broken', problem, hint }
}

function countDepth(tex: string): number {
  let depth = 0
  let most = 0
  for (const [brace] of tex.matchAll(/\\[\s\S]|[{}]/g)) {
    if (brace === '{') depth += 1
    else if (brace === '}') depth -= 1
    most = Math.max(most, depth)
  }
  return most
}
