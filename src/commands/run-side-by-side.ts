/** Works on all of them, at most `most` at a time, begun in their order; gives the results in their order. */
export async function runSideBySide<T, R>(
  all: readonly T[],
  most: number,
  work: (one: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  const entries = all.entries()
  const go = async (): Promise<void> => {
    // One iterator for all who go: each takes the next that nobody has taken.
    for (const [index, one] of entries) results[index] = await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, go))
  return results
}
