import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DressedDeck } from '../../src/6-theme/model.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { findDifference, readPicture } from '../gallery/compare-pictures.ts'
import { type Density, densities, listThemes, readSpecimens } from '../gallery/dress-specimens.ts'
import { pictureName } from '../gallery/picture-name.ts'
import { packageFolder } from '../support/check-talk.ts'
import { takePictures } from '../support/pictures/take-pictures.ts'
import { launchTestBrowser } from './support/test-browser.ts'

const specimens = await readSpecimens()
const themes = await listThemes()

let browser: BrowserHandle
beforeAll(async () => {
  browser = await launchTestBrowser()
})
afterAll(() => browser.close())

interface Changed {
  readonly id: string
  /** The file in docs/gallery that it should look like. */
  readonly name: string
  readonly told: string
  readonly difference: Uint8Array
}

/** Gives the slides, of the first `to`, that look otherwise than their pictures in docs/gallery. */
async function findChanged(
  deck: DressedDeck,
  theme: string,
  density: Density,
  to = deck.slides.length,
): Promise<readonly Changed[]> {
  const taken = await takePictures(deck, browser, { from: 0, to })
  return specimens.slides.slice(0, to).flatMap(({ id, kind }, index) => {
    const name = pictureName(id, theme, density)
    const pixels = taken[index]
    if (pixels === undefined) throw new Error(`no picture of ${id} was taken`)
    const found = findDifference(readPicture(`${packageFolder}docs/gallery/${name}`), pixels)
    if (found === undefined) return []
    const told = `the kind ${kind} in ${theme}, ${density}, looks otherwise: ${found.pixels} of 256 pixels`
    return [{ id, name, told, difference: found.picture }]
  })
}

/** Writes pictures of the differences to a new folder; gives a message for each. */
function tell(changed: readonly Changed[]): readonly string[] {
  if (changed.length === 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'lectern-gallery-'))
  return changed.map(({ id, name, told, difference }) => {
    writeFileSync(join(folder, name), difference)
    return `${id}: ${told} (see ${join(folder, name)}; if that is meant: npm run gallery)`
  })
}

describe.each(themes)('in the theme %s', (theme) => {
  it.each(densities)('every kind looks as in docs/gallery, %s', async (density) => {
    const changed = await findChanged(await specimens.dress(theme, density), theme, density)
    expect(tell(changed)).toEqual([])
  })
})

describe('the comparison', () => {
  const few = 12
  const changed = async (css: string): Promise<readonly string[]> => {
    const deck = await specimens.dress('lectern', 'normal', css)
    const slides = await findChanged(deck, 'lectern', 'normal', few)
    return slides.map(({ id }) => id)
  }
  const ids = specimens.slides.slice(0, few).map(({ id }) => id)

  it('sees a title that moved by two pixels of 1280', async () => {
    const moved = await changed('section h2 { position: relative; top: 2px }')
    expect(moved).toEqual(ids.filter((id) => id !== 'title'))
  })

  it('sees that the accent became a little lighter', async () => {
    expect(await changed(':root { --accent: #a8401a }')).toEqual(ids)
  })

  it('does not see edges that are smoothed otherwise', async () => {
    // A layer of its own is smoothed against nothing, and then laid over the page.
    expect(await changed('section { transform: translateZ(0) }')).toEqual([])
  })
})
