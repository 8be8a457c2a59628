import { inlineOf } from '../../0-text/inline-of.ts'
import type { Run } from '../../0-text/model.ts'
import type { Wordings } from '../wordings.ts'

/** A source as the line at the foot of a slide may name it. */
export interface LineSource {
  readonly name: readonly Run[]
  /** When, and its passages; none where it is no article, or cited for its head. */
  readonly date?: string
  readonly addresses: readonly string[]
}

interface Line {
  readonly before: string
  readonly after: string
  readonly size: '16:9' | '4:3'
}

interface Fitted {
  /** Each of the first sources, whole. */
  readonly sources: readonly (readonly Run[])[]
  /** What stands after them where there was no room for all. */
  readonly more: string
}

/** A source, and how many of its addresses are shown. */
interface Shown {
  readonly source: LineSource
  readonly count: number
}

/**
 * Letters that one line has room for in every theme, Marp's with their wider fonts among them: a theme cuts off what is
 * longer, and a cut address would say something else.
 */
const mostLetters = { '16:9': 128, '4:3': 86 } as const
/** Of a name, where room is scarce. */
const longestName = 40

/**
 * Gives the sources so that they stand on one line. Where that is too long, long names are cut first; then the last
 * addresses of whichever source has the most of them give way to their number; then the last sources.
 */
export function fitOnLine(sources: readonly LineSource[], line: Line, wording: Wordings): Fitted {
  const most = mostLetters[line.size] - widthOf(line.before + line.after)
  const all = sources.map((source) => ({ source, count: source.addresses.length }))
  const whole = print(all, 0, wording)
  if (whole.width <= most) return whole
  let shown: readonly Shown[] = all.map(({ source, count }) => ({
    source: cutName(source, longestName),
    count,
  }))
  for (;;) {
    const fitted = print(shown, sources.length - shown.length, wording)
    if (fitted.width <= most) return fitted
    const longest = shown.reduce((one, other) => (other.count > one.count ? other : one))
    if (longest.count > 1)
      shown = shown.map((one) => (one === longest ? { ...one, count: one.count - 1 } : one))
    else if (shown.length > 1) shown = shown.slice(0, -1)
    else return fitted
  }
}

function print(
  shown: readonly Shown[],
  left: number,
  wording: Wordings,
): Fitted & { readonly width: number } {
  const sources = shown.map((one) => printSource(one, wording))
  const more = left === 0 ? '' : wording.moreSources(left)
  const text = sources.map((runs) => inlineOf(runs).plain).join(wording.semicolon)
  return { sources, more, width: widthOf(text + more) }
}

function printSource({ source, count }: Shown, { comma, morePassages }: Wordings): readonly Run[] {
  const { name, date, addresses } = source
  const left = addresses.length - count
  const rest = [...(date === undefined ? [] : [date]), ...addresses.slice(0, count)]
  const text = rest.map((part) => comma + part).join('') + (left === 0 ? '' : morePassages(left))
  return text === '' ? name : [...name, { text }]
}

/** At the end of a word, if there is one on the way. */
function cutName(source: LineSource, most: number): LineSource {
  const whole = inlineOf(source.name).plain
  if (widthOf(whole) <= most) return source
  let width = 0
  const kept = [...whole].filter((character) => {
    width += widthOf(character)
    return width < most
  })
  const text = kept.join('').replace(/(?<=.{20})[\s,;]+\S*$/u, '')
  return { ...source, name: [{ text: `${text}…` }] }
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u

/** Nothing of these scripts stands before this place in Unicode, and no character that takes two units. */
const mayBeWide = /[\u1100-\uffff]/

/** In letters, about. */
function widthOf(text: string): number {
  if (!mayBeWide.test(text)) return text.length
  return [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0)
}
