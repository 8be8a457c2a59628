import { execFileSync } from 'node:child_process'

interface PlacedWord {
  readonly text: string
  readonly xPx: number
  readonly yPx: number
  readonly heightPx: number
}

export interface WordOffsets {
  readonly words: number
  /** Words of the first PDF that the other one has not. */
  readonly missing: readonly string[]
  /** Means over the words that were found. */
  readonly dxPx: number
  readonly dyPx: number
}

const pxOfPoint = 96 / 72

/** Takes a PDF; gives the words of each page, where their boxes begin. */
export function readWords(pdf: string): readonly (readonly PlacedWord[])[] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/g,
        ),
      ].map(([, x = 0, top = 0, bottom = 0, text = '']) => ({
        text: lettersOf(text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '')),
        xPx: Number(x) * pxOfPoint,
        yPx: ((Number(top) + Number(bottom)) / 2) * pxOfPoint,
        heightPx: (Number(bottom) - Number(top)) * pxOfPoint,
      })),
    )
    .map((words) => words.filter(({ text }) => text !== ''))
    .map((words) =>
      words.filter((word, index) => !words.slice(0, index).some((other) => isSame(other, word))),
    )
}

/** Letters with an edge are printed twice at one place, filled and drawn along, as fonts with boxes of their own. */
function isSame(one: PlacedWord, other: PlacedWord): boolean {
  const isBeside = Math.abs(one.xPx - other.xPx) < 0.01
  const isOver = Math.abs(one.yPx - other.yPx) < Math.min(one.heightPx, other.heightPx) / 2
  return one.text === other.text && isBeside && isOver
}

/** Without the marks around it: whether a quotation mark is a word of its own hangs on its size, the period of "A." on the program. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Each word goes with the nearest one of its letters that no other has taken. */
export function compareWords(wanted: readonly PlacedWord[], found: readonly PlacedWord[]): WordOffsets {
  const free = [...found]
  const missing: string[] = []
  let [dx, dy, count] = [0, 0, 0]
  for (const word of wanted) {
    const far = (other: PlacedWord): number => Math.hypot(other.xPx - word.xPx, other.yPx - word.yPx)
    const same = free.filter(({ text }) => text === word.text).sort((a, b) => far(a) - far(b))
    const [nearest] = same
    if (nearest === undefined) {
      missing.push(word.text)
      continue
    }
    free.splice(free.indexOf(nearest), 1)
    dx += Math.abs(nearest.xPx - word.xPx)
    dy += Math.abs(nearest.yPx - word.yPx)
    count += 1
  }
  return { words: wanted.length, missing, dxPx: dx / Math.max(1, count), dyPx: dy / Math.max(1, count) }
}
