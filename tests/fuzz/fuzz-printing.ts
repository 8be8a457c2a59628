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
const mostRounds = 100_000

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    strings: { type: 'string', default: '10000' },
    /** One entry of the generators' table alone, to look at what it does again. */
    kind: { type: 'string' },
  },
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
        failures.push(describeDifference(shown, expected))
      }
    }
  } catch (error) {
    failures.push(`thrown   ${(error as Error).message}\noutline  ${JSON.stringify(outline)}`)
  }
}

/** The blocks of a slide that differ. */
function describeDifference(shown: readonly unknown[], expected: readonly unknown[]): string {
  const lines = Array.from({ length: Math.max(shown.length, expected.length) }, (_, index) => {
    const [is, should] = [JSON.stringify(shown[index]), JSON.stringify(expected[index])]
    return is === should ? [] : [`shown    ${is}\nexpected ${should}`]
  })
  return lines.flat().join('\n')
}

/** Outlines of these slides, until each of their positions (those of the title slide aside) has had its strings. */
function fuzz(
  name: string,
  outlines: fc.Arbitrary<TypedOutline>,
  isMeant: (position: string) => boolean,
): void {
  const before = new Map(counts)
  for (let round = 0; round < mostRounds; round += 1) {
    const batch = fc.sample(outlines, { numRuns: outlinesAtOnce, seed: seed * 1_000_003 + round })
    for (const outline of batch) tryOutline(outline)
    const fresh = [...counts].flatMap(([position, count]) => {
      const more = count - (before.get(position) ?? 0)
      return more > 0 && isMeant(position) ? [more] : []
    })
    if (Math.min(...fresh) >= wanted) break
  }
  const seconds = Math.round((performance.now() - start) / 1000)
  process.stdout.write(`${name}: done after ${seconds} s, ${failures.length} failures\n`)
}

const isOfTitle = (position: string): boolean => position.startsWith('title ')

for (const [kind, slide] of Object.entries(anySlideOf)) {
  if (values.kind !== undefined && values.kind !== kind) continue
  const many = fc.array(slide, { minLength: slidesAtOnce, maxLength: slidesAtOnce })
  fuzz(kind, outlineOf(many), (position) => !isOfTitle(position))
}
if (values.kind === undefined)
  fuzz('title', outlineOf(fc.constant([{ agenda: true, title: 'Where we go' }])), isOfTitle)

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
