/** Something did not end in time. */
export class DeadlineFault extends Error {}

/**
 * The result of `work`, or a `DeadlineFault` after `timeoutMs`. The work itself goes on: who sets a
 * deadline ends what does not keep it.
 */
export async function withDeadline<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineFault(`no answer within ${timeoutMs} ms`)), timeoutMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
