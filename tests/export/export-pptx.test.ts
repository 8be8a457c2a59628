import { describe, expect, it } from 'vitest'
import { forStudents } from '../../src/3-deck/leave-out.ts'
import type { Deck, Slide } from '../../src/3-deck/model.ts'
import { exportPptx } from '../../src/7-export/pptx/export-pptx.ts'
import { checkTalk, packageFolder } from '../support/check-talk.ts'
import { makePptx, pptxInput } from './pptx/support/make-pptx.ts'
import { faultsOf, paragraphsIn, partsOf, slidesOf, unescapeXml } from './pptx/support/read-pptx.ts'
import { readSpecimenDeck } from './support/dress-in-theme.ts'

/** Every kind of slide at its natural length; read once. */
let specimens: Promise<Deck> | undefined
const everyKind = (): Promise<Deck> => {
  specimens ??= readSpecimenDeck()
  return specimens
}

const changeSlides = (deck: Deck, change: (slide: Slide) => Slide): Deck => ({
  ...deck,
  slides: deck.slides.map(change),
})

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** Paths of parts that one file has and the other has not, or otherwise. */
function differing(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [partsOf(one), partsOf(other)]
  const paths = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return paths.filter((path) => a[path] !== b[path]).sort()
}

describe('a presentation of every kind', () => {
  it.each([
    ['lectern', 'normal', '16:9'],
    ['lectern', 'dense', '4:3'],
    ['slate', 'normal', '16:9'],
    ['slate', 'dense', '16:9'],
    ['plain', 'normal', '4:3'],
    ['plain', 'dense', '16:9'],
  ] as const)('in the theme %s, %s, in %s has no fault', async (theme, density, size) => {
    const deck = { ...(await everyKind()), size }
    const dense = changeSlides(deck, (slide) => ({ ...slide, density: 'dense' }))
    const pptx = await makePptx(density === 'dense' ? dense : deck, theme)
    expect(await faultsOf(pptx)).toEqual([])
    const parts = partsOf(pptx)
    expect(parts['ppt/presentation.xml']).toContain(
      size === '16:9'
        ? '<p:sldSz cx="12192000" cy="6858000"/>'
        : '<p:sldSz cx="9144000" cy="6858000" type="screen4x3"/>',
    )
    expect(slidesOf(parts)).toHaveLength(deck.slides.length)
  })

  it('leaves place, size, color and font of placeholders to the layouts', async () => {
    const slides = slidesOf(partsOf(await makePptx(await everyKind())))
    const placeholders = slides.flatMap((xml) =>
      [...xml.matchAll(/<p:(sp|pic)>.*?<\/p:\1>/gs)]
        .map(([shape]) => shape)
        .filter((shape) => shape.includes('<p:ph ')),
    )
    expect(placeholders.length).toBeGreaterThan(200)
    for (const shape of placeholders) {
      expect(shape).not.toMatch(/<a:xfrm|<a:latin typeface="[^+C]| sz="\d/)
      // Code has the colors of its highlighter.
      if (!shape.includes('noProof="1"')) expect(shape).not.toContain('srgbClr')
    }
    for (const xml of slides) expect(xml).not.toMatch(/<a:rPr(?![^>]* lang=")/)
  })

  it('has words, notes, ids, sections and links where a reader finds them', async () => {
    const deck = await everyKind()
    const parts = partsOf(await makePptx(deck))
    const slides = slidesOf(parts)
    deck.slides.forEach((slide, index) => {
      const title = /<p:ph type="title"\/>.*?<\/p:sp>/s.exec(slides[index] ?? '')?.[0] ?? ''
      const shown = slide.title ?? (slide.kind === 'statement' ? slide.statement : undefined)
      if (shown !== undefined) expect(paragraphsIn(title)).toEqual([shown.plain])
      else
        expect(paragraphsIn(title)).toEqual([slide.kind === 'question' ? slide.question.plain : slide.name])
      expect(slides[index]).toContain(`<p:cSld name="${slide.id}">`)
      const number = /<p:sldIdLst>.*?<\/p:sldIdLst>/s
        .exec(parts['ppt/presentation.xml'] ?? '')?.[0]
        .match(/ id="\d+"/g)
        ?.[index]?.slice(5, -1)
      expect(parts['ppt/tags/tag1.xml']).toContain(`name="LECTERN_ID_${number}" val="${slide.id}"`)
      const notes = parts[`ppt/notesSlides/notesSlide${index + 1}.xml`]
      expect(notes === undefined).toBe(`${slide.speakerNotes}${slide.citedNotes}` === '')
    })
    const points = deck.slides.findIndex(({ id }) => id === 'points-nested')
    expect(paragraphsIn(slides[points] ?? '')).toEqual(
      expect.arrayContaining([
        'Every six years, a close look',
        'Every bearing',
        'A joint that no longer moves',
      ]),
    )
    const presentation = parts['ppt/presentation.xml'] ?? ''
    expect([...presentation.matchAll(/<p14:section name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      deck.title.plain,
      ...deck.sections.map(({ title }) => title.plain),
    ])
    expect(presentation.match(/<p14:sldId /g)).toHaveLength(deck.slides.length)
    expect(unescapeXml(parts['docProps/core.xml'] ?? '')).toContain(`<dc:creator>${deck.author}</dc:creator>`)
  })

  it('is the same file twice, and one changed slide changes its own part', async () => {
    const deck = await everyKind()
    const first = await makePptx(deck)
    expect(isSame(first, await makePptx(deck))).toBe(true)
    const changed = changeSlides(deck, (slide) =>
      slide.id === 'text' && slide.kind === 'text'
        ? { ...slide, paragraphs: slide.paragraphs.slice(1) }
        : slide,
    )
    const number = deck.slides.findIndex(({ id }) => id === 'text') + 1
    expect(differing(first, await makePptx(changed))).toEqual([`ppt/slides/slide${number}.xml`])
  })

  it('comes on as many clicks as the HTML, tables excepted', async () => {
    const deck = changeSlides(await everyKind(), (slide) => ({ ...slide, isStepped: true }))
    const input = await pptxInput(deck)
    const pptx = await exportPptx(input)
    expect(await faultsOf(pptx)).toEqual([])
    const slides = slidesOf(partsOf(pptx))
    // PowerPoint animates a table as a whole: rows cannot come one by one, and are all there from the beginning.
    const tables = new Set(['table', 'compare'])
    const fragments = /data-marpit-fragment="(\d+)"/g
    const inHtml = deck.slides.map(({ id, kind }) =>
      tables.has(kind) ? 0 : [...(input.html.get(id) ?? '').matchAll(fragments)].length,
    )
    const clicks = slides.map((xml) => xml.match(/nodeType="clickEffect"/g)?.length ?? 0)
    const told = (counts: readonly number[]): readonly string[] =>
      counts.map((count, index) => `${deck.slides[index]?.id}: ${count}`)
    expect(told(clicks)).toEqual(told(inHtml))
    expect(told(clicks)).toEqual(
      expect.arrayContaining(['points: 3', 'points-nested: 2', 'numbers: 2', 'question: 4', 'statement: 0']),
    )
  })

  it('has no notes and no answers for students', async () => {
    const input = await pptxInput(await everyKind())
    const question = input.slides.find((slide) => slide.kind === 'question')
    const answer = question?.kind === 'question' ? (question.answer?.plain ?? '') : ''
    const speakers = partsOf(await exportPptx(input))
    const students = partsOf(await makePptx(forStudents(await everyKind())))
    const says = (parts: Readonly<Record<string, string>>): boolean =>
      Object.values(parts).some((xml) => xml.includes(answer))
    expect([says(speakers), says(students)]).toEqual([true, false])
    expect(Object.keys(students).filter((path) => path.includes('notesSlides'))).toEqual([])
  })
})

/** What no text may do to a file. */
const wild =
  'a\u0001\u001f\ufffe\ud800b ]]> <x/> & "q" \'s\' 互利 ありがとう 안녕 שלום مرحبا 👩‍🔬 \udc00 \u2028 _x000D_ end'
const kept = 'ab ]]> <x/> & "q" \'s\' 互利 ありがとう 안녕 שלום مرحبا 👩‍🔬  \u2028 _x000D_ end'

/** The same deck with other words everywhere. */
function sayEverywhere<T>(value: T): T {
  if (value instanceof Uint8Array || value instanceof Map) return value
  if (Array.isArray(value)) return value.map(sayEverywhere) as T
  if (typeof value !== 'object' || value === null) return value
  if ('runs' in value && 'plain' in value) {
    const runs = [
      { text: wild },
      { text: wild, bold: true },
      { text: wild, italic: true, href: 'https://example.org/ä?a=1&b="2"' },
    ]
    return { ...value, runs, plain: `${wild}${wild}${wild}` }
  }
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, sayEverywhere(inside)])) as T
}

describe('a presentation of any text', () => {
  it('has no fault, and drops only what XML cannot say', async () => {
    const deck = sayEverywhere(await everyKind())
    const input = await pptxInput(await everyKind())
    const pptx = await exportPptx({
      ...input,
      deck,
      slides: deck.slides.map((slide) => ({ ...slide, name: wild })),
    })
    expect(await faultsOf(pptx)).toEqual([])
    for (const xml of slidesOf(partsOf(pptx)))
      expect(paragraphsIn(xml).join('\n')).toContain(kept.slice(0, 20))
    expect(unescapeXml(partsOf(pptx)['docProps/core.xml'] ?? '')).toContain(kept)
  })

  it('gives each script its language', async () => {
    const deck = sayEverywhere(await everyKind())
    const input = await pptxInput(await everyKind())
    const xml = slidesOf(partsOf(await exportPptx({ ...input, deck, slides: deck.slides })))[3] ?? ''
    const languages = new Set([...xml.matchAll(/<a:rPr lang="([^"]*)"/g)].map(([, lang]) => lang))
    expect([...languages].sort()).toEqual(['ar-SA', 'en-US', 'he-IL', 'ja-JP', 'ko-KR', 'zh-CN'])
  })
})

describe('a presentation with formulas everywhere', () => {
  it('has no fault', async () => {
    const { result } = await checkTalk(`${packageFolder}tests/cases/math`)
    if (result.deck === undefined) throw new Error('the talk cannot be read')
    const pptx = await makePptx(result.deck)
    expect(await faultsOf(pptx)).toEqual([])
    expect(slidesOf(partsOf(pptx)).join('')).toContain('<m:oMath')
  })
})

describe('the presentation of the real talk', () => {
  it('has no fault', async () => {
    const { result } = await checkTalk(`${packageFolder}content/win-win-cooperation`)
    if (result.deck === undefined) throw new Error('the talk cannot be read')
    expect(await faultsOf(await makePptx(result.deck))).toEqual([])
  })
})
