import { describe, expect, it } from 'vitest'
import { dressDeck } from '../../src/6-theme/dress-deck.ts'
import { readSlideWords } from '../../src/6-theme/read-slide-words.ts'
import { exportMarkdown } from '../../src/7-export/md/export-markdown.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { composeWhole } from '../support/compose-whole.ts'
import { dressWithFonts } from '../support/dress-with-fonts.ts'
import { dressedFixture, shippedTheme } from './support/dressed-fixture.ts'
import { fixtureHead, fixtureMarp, picturePath } from './support/fixture-deck.ts'

describe('dressing a deck', () => {
  it('gives each slide with its words, its notes as typed, and its pictures inside', async () => {
    const dressed = await dressedFixture()
    expect(dressed).toMatchObject({ lang: 'en', title: 'Win-win cooperation', widthPx: 1280, heightPx: 720 })
    expect(dressed.slides.map(({ id }) => id)).toEqual(fixtureMarp().slides.map(({ id }) => id))
    const [, roots, documents, map, alone] = dressed.slides
    expect(roots?.words).toBe(
      'The article ties the concept to three bodies of ideas\nFirst & <b>foremost</b>\nSecond with emphasis\nThird, linked\nFrom paragraph 1.',
    )
    expect(roots?.comments).toEqual(['Notes with "quotes" & <b>angles</b>.'])
    expect(documents?.words).toBe('Two documents, two wordings\nDocument\nYear\nSpeech\n2008\nPaper\n2011')
    expect(documents?.html.match(/<tr data-marpit-fragment/g)).toHaveLength(2)
    expect(map).toMatchObject({ words: 'The route\nMap of the route\nCaption. Photo: nobody', hasText: true })
    expect(map?.html).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="Map of the route"/)
    expect(alone).toMatchObject({
      words: 'Nothing but a picture',
      hasText: false,
      comments: ['No text on this slide.'],
    })
  })

  it('makes a page without scripts and notes that asks for nothing', async () => {
    const dressed = await dressedFixture()
    const { slides } = dressed
    const page = composeWhole(dressed)
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en"><head><meta charset="UTF-8">/)
    expect(page).toContain('<title>Win-win cooperation</title>')
    expect(page.match(/<svg data-marpit-svg/g)).toHaveLength(slides.length)
    expect(page).not.toMatch(/<script|src="(?!data:)|Last words|Good morning/)
  })

  it('takes the size from the theme, and escapes the head', async () => {
    const head = { lang: 'en"><script>', title: '</title> & co' }
    const dressed = await dressWithFonts(fixtureMarp('4:3'), await shippedTheme(), head)
    expect(dressed).toMatchObject({ widthPx: 960, heightPx: 720 })
    expect(composeWhole(dressed)).toContain('@page { size: 960px 720px; margin: 0 }')
    expect(composeWhole(dressed)).toContain('<title>&#60;/title&#62; &#38; co</title>')
    expect(composeWhole(dressed)).not.toContain('<script')
  })

  it('is a bug when Marp sees other slides than room 5 wrote', async () => {
    const marp = { ...fixtureMarp(), slides: fixtureMarp().slides.slice(1) }
    const theme = await shippedTheme()
    expect(() => dressDeck(marp, theme, fixtureHead, createEngine())).toThrow('Marp made 6 slides of 5')
  })

  it('reads entities of every form, and only what is shown', () => {
    const html =
      '<section><h2>a &amp;lt; b&#39;s &#x1F600; &hellip;</h2><p>one\ntwo<br>three</p><footer>foot</footer></section>'
    expect(readSlideWords(html, true)).toBe("a &lt; b's 😀 &hellip;\none two\nthree")
  })
})

describe('exporting Markdown', () => {
  it('gives the deck as it is, and its pictures under the paths that it names', () => {
    const marp = fixtureMarp()
    const files = exportMarkdown('talk.md', marp)
    expect(files.map(({ path }) => path)).toEqual(['talk.md', picturePath])
    expect(new TextDecoder().decode(files[0]?.bytes)).toBe(marp.markdown)
    expect(files[1]?.bytes).toBe(marp.assets[0]?.bytes)
  })
})
