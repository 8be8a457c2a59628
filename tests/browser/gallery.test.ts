import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
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

/** A message for each slide that looks otherwise than its picture in docs/gallery, with the place of a picture of it. */
async function findChanged(
  deck: DressedDeck,
  theme: string,
  density: Density,
  to = deck.slides.length,
): Promise<readonly string[]> {
  const taken = await takePictures(deck, browser, { from: 0, to })
  const folder = mkdtempSync(join(tmpdir(), 'lectern-gallery-'))
  return specimens.slides.slice(0, to).flatMap(({ id, kind }, index) => {
    const name = pictureName(id, theme, density)
    const reference = `${packageFolder}docs/gallery/${name}`
    const pixels = taken[index]
    if (pixels === undefined || !existsSync(reference)) return [`${name} is missing`]
    const found = findDifference(readPicture(reference), pixels)
    if (found === undefined) return []
    writeFileSync(join(folder, name), found.picture)
    const look = `the kind ${kind} in ${theme}, ${density}, looks otherwise: ${found.pixels} of 256 pixels`
    return [`${id}: ${look} (see ${join(folder, name)}; if that is meant: npm run gallery)`]
  })
}

describe.each(themes)('in the theme %s', (theme) => {
  it.each(densities)('every kind looks as in docs/gallery, %s', async (density) => {
    expect(await findChanged(await specimens.dress(theme, density), theme, density)).toEqual([])
  })
})

describe('the comparison', () => {
  const few = 12
  const changed = async (css: string): Promise<readonly string[]> => {
    const deck = await specimens.dress('lectern', 'normal', css)
    const messages = await findChanged(deck, 'lectern', 'normal', few)
    return messages.map((message) => message.split(':')[0] ?? '')
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
