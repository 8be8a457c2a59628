import { suggest } from '../../diagnostics/suggest.ts'
import type { OutlineText } from '../citation-model.ts'
import type { OutlineNumeral } from '../model.ts'
import { type Shape, tellWrongType, type WordMeanings } from './shape.ts'

/** Words: any scalar, as typed. */
export const text: Shape<OutlineText> = {
  doc: () => ({ kind: 'text' }),
  read: (node, reading) =>
    node.kind === 'text' ? { text: node.text, at: node.at } : tellWrongType(node, reading, 'text'),
}

/** Words in paragraphs: as `text`, parted where blank lines part it. */
export const prose: Shape<readonly OutlineText[]> = {
  doc: text.doc,
  read: (node, reading) => {
    const whole = text.read(node, reading)
    if (whole === undefined) return undefined
    return node.kind === 'text' && node.paragraphs !== undefined ? node.paragraphs : [whole]
  },
}

/** What YAML 1.2's core schema, and so every editor, takes for a number; JavaScript reads it alike. */
const yamlNumber = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$|^0o[0-7]+$|^0x[\da-fA-F]+$/

/** What YAML 1.2's core schema takes for true and false. */
const yamlSwitches: Readonly<Record<string, boolean>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
}

/** What YAML 1.1 took for them, and people still type. */
const oldSwitches: Readonly<Record<string, string>> = { yes: 'true', on: 'true', no: 'false', off: 'false' }

/** A number from `least` to `most`, fractions allowed, typed without quotation marks. */
export function number(least: number, most: number): Shape<OutlineNumeral> {
  return {
    doc: () => ({ kind: 'number', least, most }),
    read: (node, reading) => {
      const value = node.kind === 'text' && yamlNumber.test(node.text) ? Number(node.text) : Number.NaN
      if (node.kind === 'text' && node.isPlain && value >= least && value <= most)
        return { value, at: node.at }
      const isQuoted = node.kind === 'text' && !node.isPlain && value >= least && value <= most
      const more = isQuoted ? { hint: 'take off the quotation marks' } : {}
      return tellWrongType(node, reading, `a number from ${least} to ${most}`, more)
    },
  }
}

/** `true` or `false`. */
export const onOff: Shape<boolean> = {
  doc: () => ({ kind: 'switch' }),
  read: (node, reading) => {
    if (node.kind !== 'text') return tellWrongType(node, reading, '`true` or `false`')
    const value = Object.hasOwn(yamlSwitches, node.text) ? yamlSwitches[node.text] : undefined
    if (value !== undefined && node.isPlain) return value
    if (value !== undefined)
      return tellWrongType(node, reading, '`true` or `false`', { hint: 'take off the quotation marks' })
    const word = node.text.toLowerCase()
    const suggestion = Object.hasOwn(oldSwitches, word) ? oldSwitches[word] : undefined
    return tellWrongType(node, reading, '`true` or `false`', { suggestion })
  },
}

/** One of a few words; `meanings` says what those stand for that do not say it themselves. */
export function oneOf<const W extends string>(
  words: readonly W[],
  meanings: { readonly [K in NoInfer<W>]?: string } = {},
): Shape<W> {
  return {
    doc: () => ({ kind: 'words', words, meanings: meanings as WordMeanings }),
    read: (node, reading) => {
      const found = node.kind === 'text' ? words.find((word) => word === node.text) : undefined
      if (found !== undefined) return found
      const expected = `one of ${words.map((word) => `\`${word}\``).join(', ')}`
      const suggestion = node.kind === 'text' ? suggest(node.text, words) : undefined
      return tellWrongType(node, reading, expected, { suggestion })
    },
  }
}

/** `true`, or nothing at all: a body that fills itself. */
export function fillsItself<T>(value: T): Shape<T> {
  return {
    doc: () => ({ kind: 'true' }),
    read: (node, reading) =>
      node.kind === 'empty' || (node.kind === 'text' && node.isPlain && yamlSwitches[node.text] === true)
        ? value
        : tellWrongType(node, reading, '`true`'),
  }
}
