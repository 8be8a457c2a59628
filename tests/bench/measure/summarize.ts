import type { Row, Sample, Spread } from './model.ts'

/** Takes what the rounds came to; gives their row. */
export function summarize(name: string, samples: readonly Sample[]): Row {
  const most = (values: readonly (number | undefined)[]): number | undefined => {
    const known = values.filter((value) => value !== undefined)
    return known.length === 0 ? undefined : spread(known).median
  }
  const peakMiB = most(samples.map((sample) => sample.peakMiB))
  const outKiB = most(samples.map((sample) => sample.outKiB))
  return {
    name,
    rounds: samples.length,
    wallMs: spread(samples.map(({ wallMs }) => wallMs)),
    cpuMs: spread(samples.map(({ cpuMs }) => cpuMs)),
    ...(peakMiB === undefined ? {} : { peakMiB }),
    ...(outKiB === undefined ? {} : { outKiB }),
  }
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  }
}
