import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds } from '../../src/2-outline/kinds/table-of-kinds.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { type Judged, judgeSlides } from './support/fit-outlines.ts'
import { type Seen, seeSlides } from './support/see-slides.ts'
import { growingSlides } from './support/table-of-cases.ts'

/** The largest size at which each slide fits; one step more, and it does not. Written by write-boundaries.ts. */
const boundaries = JSON.parse(readFileSync(new URL('boundaries.json', import.meta.url), 'utf8')) as Record<
  string,
  number
>

/** The safety margin of the check (`measure-fit.ts`): what fits must fit as it is shown; what does not, with the margin. */
const spareEm = 0.005

/** Rows and formulas of these take the room that is left, so that how far the slide grows says nothing of them. */
const takesWhatIsLeft = new Set(['agenda', 'definition', 'math'])
/** Letters reach a little out of their lines; two that touch share a few pixels. */
const slack = { px: 3, onInk: 12 }
/** Letters of these are drawn over each other, and their marks over them. */
const joinsLetters = new Set(['ar'])

interface Case extends Judged {
  readonly seen: Seen
}

/** What a picture shows of a fault; nothing where there is none. */
function evidence({ slide, seen, verdict }: Case): readonly string[] {
  const { below, above, after, atEdge, onInk, hidden, grown } = seen
  const isHigher = grown > (verdict.fits ? slack.px : 0) && !takesWhatIsLeft.has(slide.kind)
  return [
    ...(below > slack.px || above > slack.px || isHigher ? ['tall'] : []),
    ...(after > slack.px ? ['wide'] : []),
    ...(atEdge > 0 ? ['edge'] : []),
    ...(onInk > slack.onInk && !joinsLetters.has(slide.lang) ? ['overlap'] : []),
    ...(hidden > 0 ? ['cut'] : []),
  ]
}

/** Judges all at once, and looks at each: what fits as it is shown, what does not with the margin. */
async function lookAtAll(browser: BrowserHandle): Promise<readonly Case[]> {
  const asked = growingSlides.flatMap((slide) => {
    const size = boundaries[slide.name] ?? 0
    return [
      { slide, size },
      { slide, size: size + 1 },
    ]
  })
  const cases: Case[] = []
  for (const { page, judged } of await judgeSlides(asked, browser)) {
    for (const beyond of [0, 1]) {
      const those = judged.filter(({ slide, size }) => size === (boundaries[slide.name] ?? 0) + beyond)
      const slides = those.map(({ shown }) => shown)
      const seen = await seeSlides({ ...page, slides }, beyond * spareEm, browser)
      cases.push(...those.map((one, index) => ({ ...one, seen: seen[index]! })))
    }
  }
  return cases
}

describe('slides that grow until they do not fit', () => {
  let browser: BrowserHandle
  let cases: readonly Case[]

  beforeAll(async () => {
    browser = await launchTestBrowser()
    cases = await lookAtAll(browser)
  })
  afterAll(() => browser.close())

  const names = growingSlides.map(({ name }) => name)
  const find = (name: string, size: number): Case =>
    cases.find((one) => one.slide.name === name && one.size === size)!
  const numbered = names.map((name) => [name, boundaries[name] ?? 0] as const)

  it.each(numbered)('%s fits at %i, and its picture says so', (name, size) => {
    const one = find(name, size)
    expect(one.verdict).toMatchObject({ fits: true })
    expect(one.seen.ink).toBeGreaterThan(100)
    expect(evidence(one)).toEqual([])
  })

  it.each(numbered)('%s does not fit one step beyond %i, and its picture says so', (name, size) => {
    const one = find(name, size + 1)
    expect(one.verdict.fits).toBe(false)
    expect(one.density).toBe('dense')
    expect(one.verdict.faults.map(({ kind }) => kind)).toContain(one.slide.axis)
    const seen = evidence(one)
    expect(seen).toContain(seen.includes('edge') ? 'edge' : one.slide.axis)
  })

  it('asks for every kind, axis, script and format, sixty times each', () => {
    expect(growingSlides.length).toBeGreaterThanOrEqual(60)
    expect(Object.keys(boundaries)).toEqual(names)
    const asked = new Set(growingSlides.map(({ kind }) => kind))
    expect(['title', ...Object.keys(kinds)].filter((kind) => !asked.has(kind))).toEqual([])
    expect(new Set(growingSlides.map(({ axis }) => axis))).toEqual(
      new Set(['tall', 'wide', 'overlap', 'cut']),
    )
    expect(new Set(growingSlides.map(({ format }) => format))).toEqual(new Set(['16:9', '4:3']))
  })

  it('misses nothing and cries wolf at nothing', () => {
    const differing = cases.filter((one) => one.verdict.fits !== (evidence(one).length === 0))
    const nameOf = ({ slide, size }: Case): string => `${slide.name} at ${size}`
    const missed = differing.filter((one) => one.verdict.fits).map(nameOf)
    const falseAlarms = differing.filter((one) => !one.verdict.fits).map(nameOf)
    expect({ missed, falseAlarms }).toEqual({ missed: [], falseAlarms: [] })
  })
})
