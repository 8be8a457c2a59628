import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeSlide } from '../../src/6-theme/fit/judge-slide.ts'
import { layingOut } from '../../src/6-theme/fit/lay-out.ts'
import type { FitFaultKind, Verdict } from '../../src/6-theme/model.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'

/** What a slide is, as HTML, and the theme's rules for it; and which faults it has. */
interface Trap {
  readonly css?: string
  readonly html: string
  readonly faults: readonly FitFaultKind[]
}

const words = 'The tide turns the wheel of the mill twice a day. '
const line = `<p>${words}</p>`

/** What other checkers cried wolf at, and beside it what looks alike and is a fault. */
const traps: Readonly<Record<string, Trap>> = {
  'a line that ends in an ellipsis on purpose': {
    css: '& p { width: 300px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }',
    html: `<p>${words.repeat(9)}</p>`.repeat(3),
    faults: [],
  },
  'a text of three lines at most, and an ellipsis': {
    css: '& p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden }',
    html: `<p>${words.repeat(40)}</p>`,
    faults: [],
  },
  'lines below the box of an ellipsis, which is for one line': {
    css: '& p { height: 90px; overflow: hidden; text-overflow: ellipsis }',
    html: `<p>${words.repeat(9)}</p>`,
    faults: ['cut'],
  },
  'words cut off at the lower edge of a box': {
    css: '& p { height: 60px; overflow: hidden }',
    html: `<p>${words.repeat(3)}</p>`,
    faults: ['cut'],
  },
  'words cut off at the end of their line': {
    css: '& p { width: 300px; overflow: hidden; white-space: nowrap }',
    html: line,
    faults: ['cut'],
  },
  'words cut off by a box around the box': {
    css: '& div { height: 60px; overflow: hidden } & p { overflow: hidden }',
    html: `<div>${line}${line}${line}</div>`,
    faults: ['cut'],
  },
  'words cut off by overflow: clip': {
    css: '& div { height: 60px; overflow: clip }',
    html: `<div>${line}${line}${line}</div>`,
    faults: ['cut'],
  },
  'words that would have to be scrolled to': {
    css: '& div { height: 60px; overflow: auto }',
    html: `<div>${line}${line}${line}</div>`,
    faults: ['cut'],
  },
  'a box that hides nothing': { css: '& div { overflow: hidden }', html: `<div>${line}</div>`, faults: [] },
  'a formula with the MathML that KaTeX hides': {
    css: `& .katex-mathml { position: absolute; clip: rect(1px, 1px, 1px, 1px); padding: 0; border: 0;
      height: 1px; width: 1px; overflow: hidden }`,
    html: `<p>So <span class="katex"><span class="katex-mathml"><math><semantics><mrow>${'<mi>x</mi><mo>+</mo>'.repeat(90)}</mrow>
      <annotation encoding="application/x-tex">${'x+'.repeat(90)}</annotation></semantics></math></span><span class="katex-html"
      aria-hidden="true">x + y</span></span></p>`,
    faults: [],
  },
  'words for screen readers, clipped away': {
    css: '& .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }',
    html: `<p>Seen</p><p class="sr">${words.repeat(9)}</p>`,
    faults: [],
  },
  'words for screen readers, far to the left': {
    css: '& .sr { position: absolute; left: -9999px; top: auto }',
    html: `<p>Seen</p><p class="sr">${words}</p>`,
    faults: [],
  },
  'a picture instead of words, which are far to the left': {
    css: '& p + p { text-indent: -9999px; overflow: hidden; white-space: nowrap; background: #eee }',
    html: `<p>Seen</p>${line}`,
    faults: [],
  },
  'words in a box with round corners by clip-path': {
    css: '& .round { position: absolute; left: 60px; top: 660px; width: 400px; clip-path: inset(0 round 12px) }',
    html: `<p>Seen</p><p class="round">${words.repeat(4)}</p>`,
    faults: ['tall'],
  },
  'empty boxes that leave the slide': {
    css: '& div { width: 2000px; height: 900px; margin-top: 300px }',
    html: `${line}<div></div><div><span> </span></div>`,
    faults: [],
  },
  'a box that is too high for the slide, and its words are not': {
    css: '& div { height: 900px; background: #eee }',
    html: `<div>${line}</div>`,
    faults: [],
  },
  'decoration that bleeds': {
    css: `& { position: relative; background: linear-gradient(red, blue); box-shadow: 0 0 0 400px #eee }
      &::before { content: "42"; position: absolute; right: -80px; bottom: -90px; font-size: 400px; color: #eee }
      & p::after { content: ""; position: absolute; left: 0; bottom: -40px; width: 3000px; height: 90px; background: #ddd }`,
    html: line,
    faults: [],
  },
  'a drawing behind the words, without words': {
    css: '& svg { position: absolute; left: -50px; top: -50px; width: 1500px; height: 900px; z-index: -1; opacity: 0 }',
    html: `${line}<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`,
    faults: [],
  },
  'descenders at the lower edge, lines set tight': {
    css: '& p { position: static; margin-top: 480px; font-size: 60px; line-height: 1; height: 60px } & { padding-bottom: 120px }',
    html: '<p>gypsy jug of qualm</p>',
    faults: [],
  },
  'a line below the lower edge': {
    css: '& p { margin-top: 520px; font-size: 60px; line-height: 1 } & { padding-bottom: 120px }',
    html: '<p>gypsy jug of qualm</p>',
    faults: ['tall'],
  },
  'italics that lean over the end of the line': {
    css: '& p { width: fit-content; margin-left: auto; font: italic 80px serif; overflow: visible }',
    html: '<p>of half</p>',
    faults: [],
  },
  'letters that lean out of a box which hides': {
    css: '& p { width: fit-content; font: italic 80px serif; overflow: hidden; line-height: 1.1 }',
    html: '<p>jelly of half</p>',
    faults: [],
  },
  'a quotation mark that hangs before the text': {
    css: '& p { text-indent: -.45em; font-size: 60px }',
    html: '<p>“The sea works for us”</p>',
    faults: [],
  },
  'steps that are hidden as yet': {
    css: '& [data-bespoke-marp-fragment="inactive"] { visibility: hidden }',
    html: `<ul>${`<li data-bespoke-marp-fragment="inactive">${words}</li>`.repeat(4)}</ul>`,
    faults: [],
  },
  'steps that are hidden as yet, and too many': {
    html: `<ul>${`<li data-marpit-fragment="1">${words}</li>`.repeat(16)}</ul>`,
    faults: ['tall'],
  },
  'alternatives, of which one is shown': {
    css: '& .off { display: none } & .clear { opacity: 0 }',
    html: `${line}<div class="off">${line.repeat(40)}</div><div class="clear" style="position: absolute; top: 0">${line.repeat(40)}</div>`,
    faults: [],
  },
  'words that leave their list, where the room is free': {
    css: '& ul { width: 300px } & li { white-space: nowrap }',
    html: '<ul><li>A formula that does not break, and hurts nobody</li></ul>',
    faults: [],
  },
  'words that leave a box with a ground': {
    css: '& div { width: 300px; background: #eee } & p { white-space: nowrap }',
    html: '<div><p>A formula that does not break, and looks bad</p></div>',
    faults: ['wide'],
  },
  'words beside the box that they belong to': {
    css: '& div { position: relative; width: 300px; background: #eee } & p + p { position: absolute; left: 340px; width: 300px }',
    html: '<div><p>A step</p><p>leads to the next</p></div>',
    faults: [],
  },
  'words that leave the room at the right': {
    css: '& p { white-space: nowrap }',
    html: `<p>${words.repeat(3)}</p>`,
    faults: ['wide'],
  },
  'right to left: words that leave the room at the left': {
    css: '& { direction: rtl } & p { white-space: nowrap }',
    html: `<p>${words.repeat(3)}</p>`,
    faults: ['wide'],
  },
  'right to left: words at the right edge': { css: '& { direction: rtl }', html: line.repeat(5), faults: [] },
  'words over words': {
    css: '& p + p { margin-top: -46px }',
    html: line.repeat(2),
    faults: ['overlap'],
  },
  'lines of two paragraphs that touch, set tight': {
    css: '& p { margin: 0; line-height: 1 }',
    html: '<p>gypsy jug of qualm</p><p>Ålesund, Übel</p>',
    faults: [],
  },
  'words over a picture': {
    css: '& img { position: absolute; left: 60px; top: 60px; width: 500px; height: 300px }',
    html: `${line}<img alt="A mill" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">`,
    faults: ['overlap'],
  },
  'words on a ground of their own over a picture': {
    css: `& img { position: absolute; left: 60px; top: 60px; width: 500px; height: 300px }
      & p { position: absolute; left: 60px; top: 290px; width: 480px; background: #fff }`,
    html: `<img alt="A mill" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="><p>A caption</p>`,
    faults: [],
  },
  'the words of a drawing': {
    html: '<svg viewBox="0 0 400 200" width="800" height="400"><text x="20" y="90" font-size="20">One</text><text x="24" y="92" font-size="20">Two</text></svg>',
    faults: [],
  },
  'a soft hyphen, a ruby and a superscript': {
    html: '<p>Ge\u00adzei\u00adten<sup>2</sup> <ruby>潮<rt>chao</rt></ruby></p>',
    faults: [],
  },
}

/** A theme as small as they come, but for what all have: a place for the body, and room around it. */
const page = (): string => {
  const slides = Object.values(traps).map(
    ({ html }, index) =>
      `<svg data-marpit-svg viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section class="trap-${index}">${html}</section></foreignObject></svg>`,
  )
  const rules = Object.values(traps).map(({ css = '' }, index) =>
    css.replaceAll('&', `section.trap-${index}`),
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>body { margin: 0 } body > svg { display: block; width: 1280px; height: 720px }
    section { box-sizing: border-box; width: 1280px; height: 720px; padding: 60px; font: 32px/1.3 sans-serif; overflow: hidden }
    p, ul { margin: 0 0 16px } ${rules.join('\n')}</style><body>${slides.join('')}`
}

describe('what may look like a fault', () => {
  let browser: BrowserHandle
  let verdicts: readonly Verdict[]

  beforeAll(async () => {
    browser = await launchTestBrowser()
    const slides = Object.keys(traps).map((_name, index) => index)
    const wanted = { slides, isDense: false, spareEm: 0.005 }
    const laid = await browser.withPage(page(), { widthPx: 1280, heightPx: 720 }, ({ evaluate }) =>
      evaluate(layingOut.layOut, wanted, layingOut.helpers),
    )
    verdicts = laid.map(judgeSlide)
  })
  afterAll(() => browser.close())

  it.each(Object.entries(traps).map(([name, trap], index) => [name, trap.faults, index] as const))(
    '%s: %j',
    (_name, faults, index) => {
      expect(verdicts[index]?.faults.map(({ kind }) => kind)).toEqual(faults)
    },
  )
})
