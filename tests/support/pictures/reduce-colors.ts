import type { Pixels } from './take-pictures.ts'

export interface IndexedPicture {
  /** Colors as `0xrrggbb`. */
  readonly palette: readonly number[]
  /** For each pixel, which color it has. */
  readonly indices: Uint8Array
}

/** A color and how many pixels have it. */
type Count = readonly [color: number, pixels: number]

/** Colors that become one, and the channel in which they differ most. */
interface Group {
  readonly colors: readonly Count[]
  readonly channel: number
  readonly mean: number
  /** The sum of squared distances in that channel: how much is lost if they become one. */
  readonly loss: number
}

/**
 * Gives the picture with at most 128 colors: slides have few, and the steps between them at the edges of letters. The
 * group that loses most is split at its mean until there are as many groups as colors.
 */
export function reduceColors({ data }: Pixels, most = 128): IndexedPicture {
  const counts = new Map<number, number>()
  const colors = Uint32Array.from({ length: data.length / 4 }, (_, index) => colorAt(data, index * 4))
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1)
  const groups = [describe([...counts])]
  while (groups.length < most) {
    const worst = groups.reduce((one, other) => (other.loss > one.loss ? other : one))
    if (worst.loss === 0) break
    const isBelow = ([color]: Count): boolean => channelOf(color, worst.channel) <= worst.mean
    const below = worst.colors.filter(isBelow)
    const above = worst.colors.filter((one) => !isBelow(one))
    groups.splice(groups.indexOf(worst), 1, describe(below), describe(above))
  }
  const places = new Map(groups.flatMap((group, place) => group.colors.map(([color]) => [color, place])))
  return {
    palette: groups.map(({ colors: group }) => blend(group)),
    indices: Uint8Array.from(colors, (color) => places.get(color) ?? 0),
  }
}

const colorAt = (data: Uint8Array, at: number): number =>
  ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)

const channelOf = (color: number, channel: number): number => (color >> (16 - 8 * channel)) & 255

function describe(colors: readonly Count[]): Group {
  const channels = [0, 1, 2].map((channel) => {
    let [pixels, sum, squares] = [0, 0, 0]
    for (const [color, count] of colors) {
      const value = channelOf(color, channel)
      pixels += count
      sum += value * count
      squares += value * value * count
    }
    // Whole numbers below 2^53, so that a group of one color loses nothing at all.
    return { channel, mean: sum / pixels, loss: squares * pixels - sum * sum, pixels }
  })
  const widest = channels.reduce((one, other) => (other.loss > one.loss ? other : one))
  return { colors, channel: widest.channel, mean: widest.mean, loss: widest.loss / widest.pixels }
}

/** The color that most of the pixels have, so that grounds stay what they are; else the mean. */
function blend(colors: readonly Count[]): number {
  const pixels = colors.reduce((sum, [, count]) => sum + count, 0)
  const [color, count] = colors.reduce((one, other) => (other[1] > one[1] ? other : one))
  if (count * 2 > pixels) return color
  const mean = (channel: number): number =>
    Math.round(colors.reduce((sum, [one, many]) => sum + channelOf(one, channel) * many, 0) / pixels)
  return (mean(0) << 16) | (mean(1) << 8) | mean(2)
}
