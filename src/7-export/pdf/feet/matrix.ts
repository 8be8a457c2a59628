/** Six numbers, as operators of a PDF have them. */
export type Matrix = readonly [number, number, number, number, number, number]

const same: Matrix = [1, 0, 0, 1, 0, 0]

/** Reads the six numbers that a text begins with; one that has none changes nothing. */
export function readMatrix(text: string): Matrix {
  const [a, b, c, d, e, f] = text.trim().split(/\s+/).map(Number)
  if (a === undefined || b === undefined || c === undefined) return same
  if (d === undefined || e === undefined || f === undefined) return same
  return [a, b, c, d, e, f]
}

/** What comes of doing `inner` first, and then `outer`. */
export function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** Six digits are less than anyone sees, and never become `1e-7`, which no PDF may have. */
export const printMatrix = (matrix: Matrix): string =>
  matrix.map((number) => String(Number(number.toFixed(6)))).join(' ')

/** What the operators before a place have made of the page's own measure. */
export function matrixAt(content: string, to: number): Matrix {
  const outer: Matrix[] = []
  let current = same
  for (const [whole, place] of content.slice(0, to).matchAll(/(?<=^|\n)(?:q|Q|([^\n]+) cm)(?=\n)/g)) {
    if (whole === 'q') outer.push(current)
    else if (whole === 'Q') current = outer.pop() ?? same
    else current = multiply(readMatrix(place ?? ''), current)
  }
  return current
}
