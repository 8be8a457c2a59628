import type { PNG } from 'pngjs'

export interface Likeness {
  /** Structural similarity, mean over all windows: 1 is the same picture. An empty ground flatters it. */
  readonly ssim: number
  /** The same, only where one of the pictures shows something. */
  readonly inkSsim: number
}

/** Windows of 11 × 11 pixels, and how far from one to the next. */
const side = 11
const stride = 2
/** Of values from 0 to 255, as Wang et al. 2004 have them: 0.01 and 0.03 of the range, squared. */
const steady = { mean: 6.5025, spread: 58.5225 } as const
/** A window with less variance shows nothing but ground. */
const leastInk = 4

/** Takes two pictures of one size; gives how alike they are in luma. */
export function measureLikeness(one: PNG, other: PNG): Likeness {
  const { width, height } = one
  if (other.width !== width || other.height !== height) throw new Error('the pictures differ in size')
  const [a, b] = [readLuma(one), readLuma(other)]
  const sums = {
    ...{ a: sumUp(a, width, height), b: sumUp(b, width, height) },
    ...{ aa: sumUp(times(a, a), width, height), bb: sumUp(times(b, b), width, height) },
    ab: sumUp(times(a, b), width, height),
  }
  let [all, count, ink, inkCount] = [0, 0, 0, 0]
  for (let top = 0; top + side <= height; top += stride) {
    for (let left = 0; left + side <= width; left += stride) {
      const mean = (sum: Float64Array): number => windowSum(sum, width, left, top) / (side * side)
      const [meanA, meanB] = [mean(sums.a), mean(sums.b)]
      const [varA, varB] = [mean(sums.aa) - meanA * meanA, mean(sums.bb) - meanB * meanB]
      const shared = mean(sums.ab) - meanA * meanB
      const likeness =
        ((2 * meanA * meanB + steady.mean) * (2 * shared + steady.spread)) /
        ((meanA * meanA + meanB * meanB + steady.mean) * (varA + varB + steady.spread))
      all += likeness
      count += 1
      if (Math.max(varA, varB) < leastInk) continue
      ink += likeness
      inkCount += 1
    }
  }
  return { ssim: all / count, inkSsim: inkCount === 0 ? 1 : ink / inkCount }
}

function readLuma({ data, width, height }: PNG): Float64Array {
  const luma = new Float64Array(width * height)
  for (let index = 0; index < luma.length; index += 1) {
    const at = index * 4
    luma[index] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
  }
  return luma
}

function times(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, index) => value * (b[index] ?? 0))
}

/** At each place the sum of all that is above and to the left of it: a window is four look-ups. */
function sumUp(values: Float64Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let row = 0
    for (let x = 0; x < width; x += 1) {
      row += values[y * width + x] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = row + (sums[y * (width + 1) + x + 1] ?? 0)
    }
  }
  return sums
}

function windowSum(sums: Float64Array, width: number, left: number, top: number): number {
  const at = (x: number, y: number): number => sums[y * (width + 1) + x] ?? 0
  return at(left + side, top + side) - at(left, top + side) - at(left + side, top) + at(left, top)
}
