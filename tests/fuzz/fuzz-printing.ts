import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { anySlideOf, outlineOf } from '../support/any-outline.ts'
import { countStrings, showOutline, type TypedOutline } from '../support/render-outline.ts'

/** Slides of one render: the head, the theme and the start of each stage are shared by as many. */
const slidesAtOnce = 80
/** Outlines of one seed. */
const outlinesAtOnce = 5
const toldFailures = 5

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, strings: { type: 'string', default: '10000' } },
})
const seed = Number(values.seed)
const wanted = Number(values.strings)
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(wanted) || wanted < 1) {
  throw new Error('--seed and --strings are whole numbers')
}

const counts = new Map<string, number>()
const failures: string[] = []
const start = performance.now()

/** Prints and renders an outline; what shows otherwise than typed is a failure. */
function tryOutline(outline: TypedOutline): void {
  countStrings(outline, counts)
  try {
    for (const { shown, expected } of showOutline(outline).slides) {
      if (JSON.stringify(shown) !== JSON.stringify(expected)) {
        failures.push(`typed    ${JSON.stringify(expected)}\nshown    ${JSON.stringify(shown)}`)
      }
    }
  } catch (error) {
    failures.push(`thrown   ${(error as Error).message}\noutline  ${JSON.stringify(outline)}`)
  }
}

/** Slides of one kind after another until each position of that kind has had its strings. */
for (const [kind, slide] of Object.entries(anySlideOf)) {
  const outlines = outlineOf(fc.array(slide, { minLength: slidesAtOnce, maxLength: slidesAtOnce }))
  const before = new Map(counts)
  for (let round = 0; round < 100_000; round += 1) {
    for (const outline of fc.sample(outlines, { numRuns: outlinesAtOnce, seed: seed * 1_000_003 + round })) {
      tryOutline(outline)
    }
    const fresh = [...counts].map(([position, count]) => count - (before.get(position) ?? 0))
    const least = Math.min(...fresh.filter((count) => count > 0))
    if (least >= wanted) break
  }
  const seconds = Math.round((performance.now() - start) / 1000)
  process.stdout.write(`${kind}: done after ${seconds} s, ${failures.length} failures\n`)
}

const strings = [...counts.values()].reduce((sum, count) => sum + count, 0)
const seconds = (performance.now() - start) / 1000
for (const failure of failures.slice(0, toldFailures)) process.stdout.write(`\n${failure}\n`)
process.stdout.write(
  [
    '',
    `seed ${seed}`,
    `positions ${counts.size}, each with at least ${Math.min(...counts.values())} strings`,
    `strings ${strings}`,
    `failures ${failures.length}`,
    `seconds ${seconds.toFixed(0)}, ${Math.round(strings / seconds)} strings a second`,
    '',
  ].join('\n'),
)
process.exitCode = failures.length === 0 ? 0 : 1
