import { readFileSync, writeFileSync } from 'node:fs'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { canBeComposed, judgeSlides } from './support/fit-outlines.ts'
import { type GrowingSlide, growingSlides } from './support/table-of-cases.ts'

// Finds the size of each growing slide at which it stops to fit, and writes them down. To be run where a theme or the checker
// changed on purpose: `npx tsx tests/fit/write-boundaries.ts`, or with a part of a name for some of them. The test then says
// whether pictures agree.

const firstSizes = [
  1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128, 160, 200, 240, 280, 320, 360, 400,
]
/** How many sizes between two are asked for at once. */
const between = 8

interface Known {
  readonly slide: GrowingSlide
  readonly fits: ReadonlyMap<number, boolean>
}

interface Flip {
  readonly fits: number
  readonly fails: number
}

/** The first size that does not fit after one that does, as far as is known. */
function findFlip(fits: ReadonlyMap<number, boolean>): Flip | undefined {
  const sizes = [...fits.keys()].sort((a, b) => a - b)
  const index = sizes.findIndex((size, nth) => nth > 0 && fits.get(sizes[nth - 1] ?? 0) && !fits.get(size))
  return index < 0 ? undefined : { fits: sizes[index - 1] ?? 0, fails: sizes[index] ?? 0 }
}

function sizesBetween({ fits, fails }: Flip): readonly number[] {
  const step = Math.max(1, Math.ceil((fails - fits) / between))
  const sizes: number[] = []
  for (let size = fits + step; size < fails; size += step) sizes.push(size)
  return sizes
}

async function findBoundaries(chosen: readonly GrowingSlide[]): Promise<Readonly<Record<string, number>>> {
  const browser = await launchTestBrowser()
  try {
    let known: readonly Known[] = chosen.map((slide) => ({ slide, fits: new Map() }))
    let wanted = chosen.flatMap((slide) => firstSizes.map((size) => ({ slide, size })))
    while (wanted.length > 0) {
      const pages = await judgeSlides(wanted.filter(canBeComposed), browser)
      const judged = pages.flatMap((page) => page.judged)
      known = known.map(({ slide, fits }) => {
        const more = judged.filter((one) => one.slide === slide)
        return {
          slide,
          fits: new Map([...fits, ...more.map((one) => [one.size, one.verdict.fits] as const)]),
        }
      })
      wanted = known.flatMap(({ slide, fits }) => {
        const flip = findFlip(fits)
        return flip === undefined ? [] : sizesBetween(flip).map((size) => ({ slide, size }))
      })
    }
    return Object.fromEntries(
      known.map(({ slide, fits }) => {
        const flip = findFlip(fits)
        if (flip === undefined) throw new Error(`${slide.name} fits at every size, or at none`)
        return [slide.name, flip.fits]
      }),
    )
  } finally {
    await browser.close()
  }
}

const file = new URL('boundaries.json', import.meta.url)
const old = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
const found = await findBoundaries(growingSlides.filter(({ name }) => name.includes(process.argv[2] ?? '')))
const all = growingSlides.map(({ name }) => [name, found[name] ?? old[name] ?? 0] as const)
writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`)
