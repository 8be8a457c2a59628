import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Theme } from '../../src/6-theme/model.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { composeWhole } from '../support/compose-whole.ts'
import { dressWithFonts } from '../support/dress-with-fonts.ts'
import { shippedTheme } from './support/dressed-fixture.ts'
import { printPdf } from './support/pdf-deck.ts'
import { readPdfPages } from './support/read-pdf-pages.ts'

/** A language, a text in it, and the fonts that set it in Lectern's theme (regular, in text). */
const scripts: readonly (readonly [lang: string, text: string, fonts: RegExp])[] = [
  ['zh', '合作共赢，“互利”——潮汐磨坊。', /^NotoSansSC/],
  ['zh-Hant', '潮汐磨坊與水輪，為「修道院」磨糧食。', /^NotoSansTC/],
  ['ja', '潮の力で回る水車と「骨」のひらがな・カタカナ', /^NotoSansJP/],
  ['ko', '조수 방앗간은 바다의 힘으로 돈다', /^(?:Carlito|NotoSansKR)/],
  ['ru', 'Приливные мельницы, съёмка, Україна, ґ, Ђорђе', /^Carlito/],
  ['el', 'Παλιρροϊκοί μύλοι, Ἑλλάς', /^Carlito/],
  ['vi', 'Cối xay thủy triều chạy bằng sức nước ở biển', /^Carlito/],
  ['ar', 'طواحين المد والجزر', /^(?:Carlito|NotoSansArabic)/],
  ['fa', 'آسیاب‌های جزر و مدی پژوهش', /^(?:Carlito|NotoSansArabic)/],
  ['he', 'טחנות גאות ושפל', /^(?:Carlito|NotoSansHebrew)/],
  ['en', 'Emoji 🎉🙂👩‍💻🏳️‍🌈🇩🇪1️⃣❤️🦥', /^(?:Carlito|NotoEmoji)/],
  ['en', 'Signs → ⇒ ∑ ∈ ≤ ✓ ☐ ♀ ⚠ ★ ⌘ ½ № € ①', /^(?:Carlito|Noto)/],
]

/** Themes without a font of their own: Marp's, and one that says nothing of fonts at all. */
const foreign = {
  default: '/* @theme mine */ @import "default";',
  gaia: '/* @theme mine */ @import "gaia";',
  nothing: '/* @theme mine */ section { width: 1280px; height: 720px }',
}

async function themeOf(css: string): Promise<Theme> {
  const theme = await shippedTheme('mine', { 'mine.css': css })
  return {
    ...theme,
    sheets: theme.sheets.map((sheet) => sheet.replace(/@import\s+(?:url\([^)]*\)|["']https?:[^;]*);/g, '')),
  }
}

const deckOf = (theme: string, lang: string, text: string) => {
  const origin = { file: 'outline.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
  const slide = `<!--\n_class: points\nid: a\n-->\n\n## ${text}\n\n- ${text}\n- **${text}**\n- \`${text}\`\n`
  return {
    markdown: `---\nmarp: true\ntheme: ${theme}\nlang: ${lang}\n---\n\n${slide}`,
    slides: [{ id: 'a', markdown: slide, origin }],
    assets: [],
  }
}

/** Names of the fonts in a PDF, without the letters that say that they are a part. */
const fontsIn = (bytes: Uint8Array): readonly string[] => [
  ...new Set(
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([\w-]+)/g),
    ].map(([, name = '']) => name),
  ),
]

/** Noto sets the dots of Arabic letters as glyphs of their own; Chromium then tells the letters as ActualText, which pdf.js 5.5 does not read. */
const notRead = /[\s\p{Default_Ignorable_Code_Point}\p{Script=Arabic}]/u

const letters = (text: string): readonly string[] =>
  [...new Set(text.normalize('NFKC'))].filter((one) => !notRead.test(one))

describe('on a machine without fonts', { timeout: 60_000 }, () => {
  let browser: BrowserHandle
  beforeAll(async () => {
    browser = await launchTestBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  const print = async (theme: Theme, lang: string, text: string) => {
    const marp = deckOf(theme.name, lang, text)
    const outcome = await printPdf(await dressWithFonts(marp, theme, { lang, title: 'T' }, 'cut'), browser)
    if (outcome.kind !== 'pdf') throw new Error(`page ${outcome.page} is blank`)
    const { pages } = await readPdfPages(outcome.bytes)
    return { fonts: fontsIn(outcome.bytes), text: pages[0]?.text.normalize('NFKC') ?? '' }
  }

  it.each(scripts)('%s: %s is set in real glyphs', async (lang, text, expected) => {
    const shown = await print(await shippedTheme(), lang, text)
    expect(letters(text).filter((letter) => !shown.text.includes(letter))).toEqual([])
    expect(
      shown.fonts.filter((name) => !expected.test(name) && !/^(?:SourceCodePro|Carlito)/.test(name)),
    ).toEqual([])
  })

  it.each(Object.entries(foreign))(
    'so are all scripts in a theme as Marp has them: %s',
    async (_name, css) => {
      const text = scripts.map(([, words]) => words).join(' ')
      const shown = await print(await themeOf(css), 'en', text)
      expect(letters(text).filter((letter) => !shown.text.includes(letter))).toEqual([])
      // Open Sans is what the shipped browser has by itself.
      expect(shown.fonts.filter((name) => !/^(?:Carlito|Gelasio|SourceCodePro|Noto)/.test(name))).toEqual([])
    },
  )

  it('cut fonts look like whole ones, to the pixel', async () => {
    const text =
      'Affinity, “AVATAR” 1,234.50 – *so* \\$x\\$ $\\sqrt{\\frac{a^2}{\\mathbb{R}}} \\to \\sum_{i=0}^\\infty \\hat{x}_i \\left(\\int f\\right)$'
    const theme = await shippedTheme()
    const pictures = await Promise.all(
      (['cut', 'whole'] as const).map(async (form) => {
        const deck = await dressWithFonts(
          deckOf('lectern', 'en', text),
          theme,
          { lang: 'en', title: 'T' },
          form,
        )
        const size = { widthPx: deck.widthPx, heightPx: deck.heightPx }
        return browser.withPage(composeWhole(deck), size, async (page) =>
          page.picture({ xPx: 0, yPx: 0, ...size }, 1),
        )
      }),
    )
    expect(Buffer.compare(pictures[0]!, pictures[1]!)).toBe(0)
  })
})

describe('the fonts of a deck', { timeout: 60_000 }, () => {
  const css = async (text: string, lang = 'en', form: 'cut' | 'whole' = 'cut'): Promise<string> => {
    const theme = await shippedTheme()
    return (await dressWithFonts(deckOf('lectern', lang, text), theme, { lang, title: 'T' }, form)).css
  }
  const families = (sheet: string): readonly string[] =>
    [...sheet.matchAll(/@font-face\s*\{[^}]*?font-family:\s*"?([^";]+)"?;[^}]*?font-style: (\w+)/g)].map(
      ([, family, style]) => `${family} ${style}`,
    )

  it('are those that it shows, and the same bytes each time', async () => {
    const plain = await css('Plain words')
    expect(new Set(families(plain))).toEqual(
      new Set(['Carlito normal', 'Source Code Pro normal', 'Gelasio normal']),
    )
    expect(await css('Plain words')).toBe(plain)
    expect(new Set(families(await css('*Slanted* words')))).toContain('Carlito italic')
    expect(new Set(families(await css('Żółw')))).toContain('Carlito normal')
    expect(plain).not.toMatch(/url\(\s*["']?(?!data:|["'#])/)
  })

  it('are named in lists only where they have something to show', async () => {
    expect(await css('Plain words')).toMatch(/--sans: Carlito, sans-serif;/)
    expect(await css('Ελληνικά')).toMatch(/--sans: Carlito, "Lectern Carlito", sans-serif;/)
    expect(await css('中文')).toMatch(/--sans: Carlito, "Noto Sans SC", sans-serif;/)
    expect(await css('中文', 'ja')).toMatch(/--sans: Carlito, "Noto Sans JP", sans-serif;/)
  })
})
