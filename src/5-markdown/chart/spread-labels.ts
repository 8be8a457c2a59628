interface Spread {
  /** Where the middle of the label is wanted. */
  readonly at: number
  readonly sizePx: number
}

/**
 * Takes labels along a line, each wanted somewhere, and the line's ends; gives where their middles are, so that none
 * overlaps another and each is as near to its place as the others let it. Where the line is too short, they share it evenly.
 */
export function spreadLabels(labels: readonly Spread[], from: number, to: number): readonly number[] {
  const needed = labels.reduce((sum, { sizePx }) => sum + sizePx, 0)
  const squeeze = needed > to - from && needed > 0 ? (to - from) / needed : 1
  const order = labels.map((_label, index) => index).sort((a, b) => at(labels, a) - at(labels, b) || a - b)
  const blocks: Block[] = []
  for (const index of order) {
    let block = held(
      { members: [index], wanted: at(labels, index), size: sizeOf(labels, index) * squeeze },
      from,
      to,
    )
    for (
      let before = blocks.at(-1);
      before !== undefined && end(before) > start(block);
      before = blocks.at(-1)
    ) {
      blocks.pop()
      block = held(join(before, block), from, to)
    }
    blocks.push(block)
  }
  const places: number[] = []
  for (const block of blocks) {
    let edge = start(block)
    for (const index of block.members) {
      const size = sizeOf(labels, index) * squeeze
      places[index] = edge + size / 2
      edge += size
    }
  }
  return places
}

/** Labels that touch: they move as one, around the middle of the places that they want. */
interface Block {
  readonly members: readonly number[]
  readonly wanted: number
  readonly size: number
}

const start = ({ wanted, size }: Block): number => wanted - size / 2
const end = ({ wanted, size }: Block): number => wanted + size / 2
const at = (labels: readonly Spread[], index: number): number => labels[index]?.at ?? 0
const sizeOf = (labels: readonly Spread[], index: number): number => labels[index]?.sizePx ?? 0

function join(a: Block, b: Block): Block {
  const members = [...a.members, ...b.members]
  const wanted = (a.wanted * a.members.length + b.wanted * b.members.length) / members.length
  return { members, wanted, size: a.size + b.size }
}

function held(block: Block, from: number, to: number): Block {
  const half = block.size / 2
  return { ...block, wanted: Math.max(from + half, Math.min(to - half, block.wanted)) }
}
