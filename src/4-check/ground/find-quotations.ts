import type { TextSpan } from '../../0-text/model.ts'

/** What may close each opening mark. „ is closed by “ in German and by ” elsewhere; typists mix them. */
const closers: Readonly<Record<string, string>> = {
  '“': '”“',
  '”': '”',
  '„': '“”"',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '﹁': '﹂',
  '〝': '〞〟',
  '"': '"',
  '＂': '＂',
  '‚': '‘’',
  '‘': '’',
  "'": "'",
}
const marks = /[“”„‟«»‹›「『﹁〝"＂‚‘']/u
/** Before these a mark that opens on one side and closes on the other is an opening one. */
const mayPrecede = /[\s([{（【《:：,，。、;；–—-]/u
const singles = "‚‘'"

export interface FoundQuotation extends TextSpan {
  /** What stands between the marks. */
  readonly text: string
}

/**
 * Finds what stands in quotation marks, in any of the usual pairs; of nested ones the outermost. Apostrophes and inches
 * are no marks. A mark that nothing closes opens nothing, unless `isOpenEnded`: then its quotation goes on to the end.
 */
export function findQuotations(text: string, isOpenEnded = false): readonly FoundQuotation[] {
  const found: FoundQuotation[] = []
  if (!marks.test(text)) return found
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (!isOpening(text, at)) continue
    const end = findClosing(text, at) ?? (isOpenEnded && !singles.includes(mark) ? text.length : undefined)
    if (end === undefined) continue
    const inner = text.slice(at + 1, end)
    if (/[\p{L}\p{N}]/u.test(inner) && !isDoubtful(mark, inner)) {
      found.push({ start: at + 1, end, text: inner })
    }
    at = end
  }
  return found
}

function isOpening(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (!(mark in closers)) return false
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (mark === '“' || mark === '「' || mark === '『' || mark === '„' || mark === '«' || mark === '〝')
    return after !== ''
  // 5" pipes, the article’s, rock ’n’ roll.
  if (after === '' || /\s/.test(after)) return false
  return before === '' || mayPrecede.test(before) || isWide(before)
}

const isWide = (character: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)

function findClosing(text: string, start: number): number | undefined {
  const mark = text.charAt(start)
  const ends = closers[mark] ?? ''
  let depth = 0
  let last: number | undefined
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at)
    const isEnd = ends.includes(character) && (!singles.includes(mark) || closesSingle(text, at))
    if (character === mark && !isEnd) {
      depth += 1
    } else if (character === mark && mark === '“' && isOpeningAgain(text, at)) {
      depth += 1
    } else if (isEnd && depth > 0) {
      depth -= 1
    } else if (isEnd) {
      last = at
      break
    }
  }
  return last
}

/** “a “b” c”: the second one opens again, where “ may also close („a“). */
const isOpeningAgain = (text: string, at: number): boolean =>
  (/[\s([]/.test(text.charAt(at - 1)) || text.charAt(at - 1) === '') &&
  /[^\s.,;:!?]/.test(text.charAt(at + 1))

const closesSingle = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))

/** Single marks around one word are apostrophes as often as not: ’tis the miller’s, the 1960s’ mills. */
const isDoubtful = (mark: string, inner: string): boolean => singles.includes(mark) && !/\S\s+\S/.test(inner)
