import { parseOutline } from '../2-outline/parse-outline.ts'
import { composeDeck } from '../3-deck/compose-deck.ts'
import { printDeck } from '../5-markdown/print-deck.ts'
import { dressDeck, finishDeck } from '../6-theme/dress-deck.ts'
import type { Looks } from '../6-theme/look-model.ts'
import { listSpecimens, specimenPictures } from '../6-theme/looks/list-specimens.ts'
import { measureLooks, type SpecimenDeck } from '../6-theme/looks/measure-looks.ts'
import type { FontTools, Theme } from '../6-theme/model.ts'
import type { BrowserHandle } from '../browser/model.ts'
import { createReport } from '../diagnostics/collect-report.ts'
import { createSourceFile } from '../diagnostics/source-file.ts'
import { drawDeck } from './draw-deck.ts'
import { engineFor, loadFonts } from './load-lazily.ts'

/** Measures what slides look like in a theme. Rejects with `BrowserTrouble` when the browser breaks. */
export async function measureTheme(
  theme: Theme,
  { lang, size }: { readonly lang: string; readonly size: '16:9' | '4:3' },
  fonts: FontTools,
  browser: BrowserHandle,
): Promise<Looks> {
  const [engine, prepareFonts] = await Promise.all([engineFor(theme), loadFonts()])
  const specimens: SpecimenDeck[] = []
  for (const outline of listSpecimens(lang, size)) {
    const report = createReport()
    // JSON is YAML.
    const typed = parseOutline(createSourceFile('specimens.yaml', JSON.stringify(outline)), report)
    if (typed === undefined) throw new Error(JSON.stringify(report.diagnostics()))
    const pictures = Object.entries(specimenPictures).map(
      ([path, svg]) => [path, { kind: 'read', bytes: new TextEncoder().encode(svg) }] as const,
    )
    const sources = {
      name: 'specimens',
      outline: typed,
      articles: [],
      files: new Map(pictures),
      tables: new Map(),
    }
    const deck = composeDeck(sources, report)
    if (report.hasErrors()) throw new Error(JSON.stringify(report.diagnostics()))
    const named = { ...deck, theme: { ...deck.theme, name: theme.name } }
    const marp = printDeck(named, await drawDeck(named, theme), theme)
    const rendered = dressDeck(marp, theme, { lang, title: named.title.plain }, engine)
    specimens.push({ deck: named, marp, rendered })
  }
  const decks = specimens.map(({ rendered }) => rendered)
  const embed = await prepareFonts({ decks, fonts: theme.fonts, lang, form: 'whole' }, fonts)
  const [main] = decks
  if (main === undefined) throw new Error('there are no specimens')
  return measureLooks(specimens, finishDeck(main, embed), theme.palette, browser)
}
