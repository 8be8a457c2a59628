import type { Data } from 'unified'

/** `$…$` in the tree of a string: `value` is the TeX between the dollars, as typed. */
export interface InlineMath {
  readonly type: 'inlineMath'
  readonly value: string
  readonly position?: { readonly start: { readonly offset?: number } }
}

/** mdast's types know no node of ours. */
export function isInlineMath(node: { readonly type: string }): node is InlineMath {
  return node.type === 'inlineMath'
}

type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type Nodes = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>
type Construct = Exclude<Extract<NonNullable<Syntax['text']>[number], unknown>, undefined | unknown[]>
type Tokenize = Construct['tokenize']
type State = Exclude<ReturnType<Tokenize>, undefined>
type Code = Parameters<State>[0]
type TokenType = Parameters<Parameters<Tokenize>[0]['enter']>[0]

/** micromark's types name its own tokens only. */
const tokens = {
  math: 'inlineMath' as TokenType,
  mark: 'inlineMathMark' as TokenType,
  text: 'inlineMathText' as TokenType,
}

const dollar = 36
const backslash = 92
/** micromark 4 counts down from -1 for spaces of a tab, tabs and line ends. */
const isLineEnd = (code: Code): boolean => code !== null && code < -2
const isSpace = (code: Code): boolean => code !== null && (code < 0 || code === 32)
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57

/**
 * Pandoc's rule for dollars: what opens has no space right after it, what closes none right before it and no digit right
 * after; the next dollar without a backslash must be the one that closes. So "$5 and $6" is text. A dollar beside a dollar
 * is text too: display math has its own kind of slide.
 */
const tokenize: Tokenize = function tokenizeMath(effects, ok, nok) {
  let isAfterSpace = false

  const begin: State = (code) => {
    effects.enter(tokens.math)
    effects.enter(tokens.mark)
    effects.consume(code)
    effects.exit(tokens.mark)
    return open
  }
  const open: State = (code) => {
    if (code === null || code === dollar || isSpace(code)) return nok(code)
    return between(code)
  }
  const between: State = (code) => {
    if (code === null) return nok(code)
    if (code === dollar) return close(code)
    if (isLineEnd(code)) {
      isAfterSpace = true
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return between
    }
    effects.enter(tokens.text)
    return text(code)
  }
  const text: State = (code) => {
    if (code === null || code === dollar || isLineEnd(code)) {
      effects.exit(tokens.text)
      return between(code)
    }
    isAfterSpace = isSpace(code)
    effects.consume(code)
    return code === backslash ? escaped : text
  }
  const escaped: State = (code) => {
    if (code === null || isLineEnd(code)) return text(code)
    isAfterSpace = isSpace(code)
    effects.consume(code)
    return text
  }
  const close: State = (code) => {
    if (isAfterSpace) return nok(code)
    effects.enter(tokens.mark)
    effects.consume(code)
    effects.exit(tokens.mark)
    return end
  }
  const end: State = (code) => {
    if (code === dollar || isDigit(code)) return nok(code)
    effects.exit(tokens.math)
    return ok(code)
  }
  return begin
}

export const inlineMathSyntax: Syntax = {
  text: {
    [dollar]: {
      name: 'inlineMath',
      tokenize,
      previous(code) {
        return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape'
      },
    },
  },
}

export const inlineMathNodes: Nodes = {
  enter: {
    [tokens.math](token) {
      const value = this.sliceSerialize(token).slice(1, -1)
      this.enter({ type: 'inlineMath', value } as unknown as Parameters<typeof this.enter>[0], token)
    },
  },
  exit: {
    [tokens.math](token) {
      this.exit(token)
    },
  },
}
