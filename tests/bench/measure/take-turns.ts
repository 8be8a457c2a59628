/** Something to be measured; what it must find ready is prepared outside of its time. */
export interface Candidate<T> {
  readonly name: string
  readonly run: () => Promise<T>
}

/**
 * Runs every candidate once in each round, so that what else the machine does in that minute falls upon all of them. The order
 * turns around from round to round: whoever runs behind a heavy one is not always the same.
 */
export async function takeTurns<T>(
  candidates: readonly Candidate<T>[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly T[]>> {
  const taken = new Map<string, T[]>(candidates.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? candidates : [...candidates].reverse()
    for (const { name, run } of order) taken.get(name)?.push(await run())
  }
  return taken
}
