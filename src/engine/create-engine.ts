import { Marp, type MarpOptions } from '@marp-team/marp-core'
import { katexMarpCorePlugin } from '@marp-team/marp-core/plugins/katex'
import { shikiMarpCorePlugin } from '@marp-team/marp-core/plugins/shiki'
import { codeOnItsGround } from './code-on-its-ground.ts'
import { colorOnce } from './color-once.ts'
import { colorsWithoutClock } from './colors-without-clock.ts'
import { layoutsForOthers } from './layouts-for-others.ts'
import { leaveOut } from './leave-out.ts'
import type { ThemesInside } from './marpit-model.ts'
import { mathFontOnlyForMath } from './math-font.ts'
import { mathForBrowsers, mathOptions } from './math-for-browsers.ts'
import { nothingFromTheWeb } from './nothing-from-the-web.ts'
import { ownStylesOnly } from './own-styles-only.ts'
import { pictureBehind } from './picture-behind.ts'
import { placeInDeck } from './place-in-deck.ts'
import { placesInTime } from './places-in-time.ts'
import { plainDirectives } from './plain-directives.ts'
import { readingDirection } from './reading-direction.ts'
import { type OnMade, sheetsOnce } from './sheets-once.ts'
import { speakerNotes } from './speaker-notes.ts'
import { tableSteps } from './table-steps.ts'
import { wholeAlternatives } from './whole-alternatives.ts'

/** The one engine: what `npx marp -c marp.config.ts` and Lectern both render with. */
export function createEngine(
  options: MarpOptions = {},
  putFonts: (css: string) => string = (css) => css,
  onMade: OnMade = () => {},
): Marp {
  class Engine extends Marp {
    protected override applyMarkdownItPlugins(markdown: unknown): void {
      // Here at the latest: next, Marp adds the three themes that it brings along.
      sheetsOnce(this.themeSet as unknown as ThemesInside, onMade)
      super.applyMarkdownItPlugins(markdown)
    }
  }
  const engine = new Engine({
    ...options,
    // Content is data: raw HTML is shown as text, never as elements.
    html: false,
    // Marp's emoji are pictures from a CDN; ours are characters.
    emoji: { shortcode: false, unicode: false },
    // Lectern's own exports add no polyfill; marp-cli puts its presenter's script in by itself.
    script: false,
    // Heading ids would clash with the sections' ids ("1", "2" …).
    slug: false,
    minifyCSS: false,
    markdown: { breaks: false, linkify: false, typographer: false },
  })
  return engine
    .use(plainDirectives)
    .use(shikiMarpCorePlugin())
    .use(colorsWithoutClock)
    .use(colorOnce)
    .use(katexMarpCorePlugin({ options: mathOptions, fontPath: false }))
    .use(mathForBrowsers)
    .use(ownStylesOnly)
    .use(nothingFromTheWeb)
    .use(layoutsForOthers(putFonts))
    .use(codeOnItsGround)
    .use(mathFontOnlyForMath)
    .use(speakerNotes)
    .use(wholeAlternatives)
    .use(tableSteps)
    .use(placeInDeck)
    .use(placesInTime)
    .use(leaveOut)
    .use(pictureBehind)
    .use(readingDirection)
}
