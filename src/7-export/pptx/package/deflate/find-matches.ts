import {
  distanceCount,
  endOfBlock,
  firstLength,
  literalCount,
  maxDistance,
  maxLength,
  symbolOfDistance,
  symbolOfLength,
} from './symbols.ts'

/** A stretch of the input as what is written of it: letters, and stretches that stood before. */
export interface Block {
  /** A letter, or a length (from bit 16 on) with its distance. */
  readonly tokens: Int32Array
  readonly literalCounts: Uint32Array
  readonly distanceCounts: Uint32Array
  count: number
}

/** As many tokens as one pair of codes is made for: what cannot be pressed still fits in a block that is stored. */
export const tokensOfBlock = 32_768

export function emptyBlock(): Block {
  return {
    tokens: new Int32Array(tokensOfBlock),
    literalCounts: new Uint32Array(literalCount),
    distanceCounts: new Uint32Array(distanceCount),
    count: 0,
  }
}

/** Four bytes are looked for: three seldom save anything in XML. */
const keyLength = 4
const keyBits = 13
/** How many earlier places with the same key are looked at, and how long a match ends the search: measured, see ADR 0031. */
const tries = 8
const longEnough = 64
/** Of what lies in a match, only the beginning is looked up again: what repeats, begins where it began before. */
const remembered = 8

const window = maxDistance - 1

/**
 * Where keys stood last, and before: places are counted on from one input to the next, a window further, so that nothing has to be
 * cleared. That is what makes small parts cheap.
 */
const last = new Int32Array(1 << keyBits)
const before = new Int32Array(maxDistance)
let origin = maxDistance

/** Begins with an input of this many bytes; gives the number of its first place. */
export function beginInput(size: number): number {
  if (origin > 1 << 30) {
    last.fill(0)
    origin = maxDistance
  }
  const first = origin
  origin += size + maxDistance
  return first
}

/** Fills the block from a place of the input on; gives the place where the next block begins. `first` is what `beginInput` gave. */
export function findMatches(data: Uint8Array, start: number, first: number, block: Block): number {
  const { tokens, literalCounts, distanceCounts } = block
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  literalCounts.fill(0)
  distanceCounts.fill(0)
  const size = data.length
  const lastKey = size - keyLength
  let count = 0
  let at = start
  while (at < size && count < tokensOfBlock) {
    let length = keyLength - 1
    let distance = 0
    if (at <= lastKey) {
      const here = first + at
      const longest = Math.min(size - at, maxLength)
      const lowest = Math.max(first, here - window)
      const key = keyAt(view, at)
      let place = last[key] as number
      last[key] = here
      before[here & window] = place
      for (let left = tries; place >= lowest && left > 0; left -= 1) {
        const from = place - first
        if (data[from + length] === data[at + length]) {
          const found = matchLength(view, from, at, longest)
          if (found > length) {
            length = found
            distance = at - from
            if (found >= longEnough || found === longest) break
          }
        }
        place = before[place & window] as number
      }
    }
    if (distance === 0) {
      const letter = data[at] as number
      literalCounts[letter] = (literalCounts[letter] as number) + 1
      tokens[count] = letter
      at += 1
    } else {
      const symbol = firstLength + (symbolOfLength[length] as number)
      literalCounts[symbol] = (literalCounts[symbol] as number) + 1
      const far = symbolOfDistance(distance)
      distanceCounts[far] = (distanceCounts[far] as number) + 1
      tokens[count] = (length << 16) | distance
      const end = at + length
      rememberKeys(view, at + 1, Math.min(end, at + remembered, lastKey + 1), first)
      at = end
    }
    count += 1
  }
  literalCounts[endOfBlock] = 1
  block.count = count
  return at
}

function keyAt(data: DataView, at: number): number {
  return Math.imul(data.getInt32(at, true), 0x9e37_79b1) >>> (32 - keyBits)
}

function matchLength(data: DataView, from: number, at: number, longest: number): number {
  let length = 0
  while (length + 4 <= longest && data.getInt32(from + length, true) === data.getInt32(at + length, true))
    length += 4
  while (length < longest && data.getUint8(from + length) === data.getUint8(at + length)) length += 1
  return length
}

function rememberKeys(data: DataView, from: number, to: number, first: number): void {
  for (let at = from; at < to; at += 1) {
    const key = keyAt(data, at)
    before[(first + at) & window] = last[key] as number
    last[key] = first + at
  }
}
