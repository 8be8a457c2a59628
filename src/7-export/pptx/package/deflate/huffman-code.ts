/** A prefix code: how many bits each symbol has (none where it does not occur), and which, the first bit lowest. */
export interface Code {
  readonly sizes: Uint8Array
  readonly bits: Uint16Array
}

export function emptyCode(symbols: number): Code {
  return { sizes: new Uint8Array(symbols), bits: new Uint16Array(symbols) }
}

/** No code of DEFLATE has more symbols, nor more bits. */
const mostSymbols = 288
const mostBits = 15

// Used again for each code: a small part is pressed in the time that getting memory would take.
/** A count, and in the lowest nine bits its symbol. */
const keys = new Uint32Array(mostSymbols)
const order = new Uint16Array(mostSymbols)
const weights = new Uint32Array(2 * mostSymbols)
const parents = new Uint16Array(2 * mostSymbols)
const depths = new Uint8Array(2 * mostSymbols)
const perSize = new Uint16Array(mostBits + 2)
const nextBits = new Uint16Array(mostBits + 2)

/** Takes how often each symbol occurs; sets the code to one of the shortest, none of its symbols longer than `limit` bits. */
export function makeCode(counts: Uint32Array, limit: number, code: Code): void {
  code.sizes.fill(0)
  const used = sortUsed(counts)
  if (used < 2) {
    // A symbol alone has a bit all the same, and so has a code without symbols: some readers refuse a code that is empty.
    code.sizes[used === 1 ? (order[0] as number) : 0] = 1
  } else {
    joinRarest(used)
    countSizes(used, limit)
    let rank = 0
    for (let size = limit; size > 0; size -= 1)
      for (let left = perSize[size] as number; left > 0; left -= 1) {
        code.sizes[order[rank] as number] = size
        rank += 1
      }
  }
  assignBits(code)
}

/** The symbols that occur, the rarest first, into `order`, their counts into `weights`; gives how many. */
function sortUsed(counts: Uint32Array): number {
  let used = 0
  for (let symbol = 0; symbol < counts.length; symbol += 1) {
    const weight = counts[symbol] as number
    if (weight === 0) continue
    keys[used] = (weight << 9) | symbol
    used += 1
  }
  keys.subarray(0, used).sort()
  for (let rank = 0; rank < used; rank += 1) {
    const key = keys[rank] as number
    weights[rank] = key >>> 9
    order[rank] = key & 511
  }
  return used
}

/** Huffman's tree: the two lightest become one, until one is left. Made ones come in order, so they need no sorting. */
function joinRarest(used: number): void {
  let leaf = 0
  let joint = used
  const pick = (next: number): number => {
    const isLeaf = leaf < used && (joint === next || (weights[leaf] as number) <= (weights[joint] as number))
    if (isLeaf) leaf += 1
    else joint += 1
    return isLeaf ? leaf - 1 : joint - 1
  }
  for (let next = used; next < 2 * used - 1; next += 1) {
    const [one, other] = [pick(next), pick(next)]
    weights[next] = (weights[one] as number) + (weights[other] as number)
    parents[one] = next
    parents[other] = next
  }
}

/** How many symbols have each size. What is deeper than the limit is moved up to it, and a shorter one down, until all fit. */
function countSizes(used: number, limit: number): void {
  perSize.fill(0)
  const root = 2 * used - 2
  depths[root] = 0
  for (let node = root - 1; node >= 0; node -= 1) {
    const depth = (depths[parents[node] as number] as number) + 1
    depths[node] = depth
    if (node < used) perSize[Math.min(depth, limit)] = (perSize[Math.min(depth, limit)] as number) + 1
  }
  let room = 0
  for (let size = 1; size <= limit; size += 1) room += (perSize[size] as number) << (limit - size)
  for (; room > 1 << limit; room -= 1) {
    let size = limit - 1
    while (perSize[size] === 0) size -= 1
    perSize[size] = (perSize[size] as number) - 1
    perSize[size + 1] = (perSize[size + 1] as number) + 2
    perSize[limit] = (perSize[limit] as number) - 1
  }
}

/** RFC 1951, 3.2.2: codes of a size are numbers in a row, in the order of the symbols. */
function assignBits({ sizes, bits }: Code): void {
  perSize.fill(0)
  for (let symbol = 0; symbol < sizes.length; symbol += 1) {
    const size = sizes[symbol] as number
    perSize[size] = (perSize[size] as number) + 1
  }
  perSize[0] = 0
  let next = 0
  for (let size = 1; size <= mostBits; size += 1) {
    next = (next + (perSize[size - 1] as number)) << 1
    nextBits[size] = next
  }
  for (let symbol = 0; symbol < sizes.length; symbol += 1) {
    const size = sizes[symbol] as number
    if (size === 0) continue
    bits[symbol] = (reversed[nextBits[size] as number] as number) >> (mostBits - size)
    nextBits[size] = (nextBits[size] as number) + 1
  }
}

/** Fifteen bits the other way round: codes are written from their first bit on, all else from its lowest. */
const reversed = new Uint16Array(1 << mostBits)
for (let bits = 1; bits < reversed.length; bits += 1)
  reversed[bits] = ((reversed[bits >> 1] as number) >> 1) | ((bits & 1) << (mostBits - 1))

/** A code whose sizes are known. */
export function codeOf(sizes: readonly number[]): Code {
  const code = { sizes: Uint8Array.from(sizes), bits: new Uint16Array(sizes.length) }
  assignBits(code)
  return code
}
