/** What a column needs: no narrower than its longest word, no wider than its longest line. */
export interface ColumnNeeds {
  readonly leastPx: number
  readonly mostPx: number
  /** What the theme gives it of the whole, whatever stands in it. */
  readonly share?: number
}

/**
 * Takes what columns need and how wide the table is; gives the width of each, as browsers lay out tables: where all lines have
 * room, the rest goes to the columns by their lines; where not, each has its longest word and a share of what others can spare.
 */
export function shareWidth(columns: readonly ColumnNeeds[], widthPx: number): readonly number[] {
  const fixed = columns.map(({ share, leastPx }) =>
    share === undefined ? undefined : Math.max(leastPx, share * widthPx),
  )
  const rest = widthPx - sum(fixed.map((width) => width ?? 0))
  const free = columns.filter((_column, index) => fixed[index] === undefined)
  const [least, most] = [sum(free.map(({ leastPx }) => leastPx)), sum(free.map(({ mostPx }) => mostPx))]
  const spread = ({ leastPx, mostPx }: ColumnNeeds): number => {
    if (rest >= most) return most === 0 ? rest / free.length : (mostPx / most) * rest
    if (rest <= least) return (leastPx / least) * rest
    return leastPx + ((mostPx - leastPx) / (most - least)) * (rest - least)
  }
  return columns.map((column, index) => fixed[index] ?? spread(column))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, one) => whole + one, 0)
}
