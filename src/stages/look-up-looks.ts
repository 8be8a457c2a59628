import { createHash } from 'node:crypto'
import type { Deck } from '../3-deck/model.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import type { DeckLooks, Looks } from '../6-theme/look-model.ts'
import { mirrorLooks } from '../6-theme/looks/mirror-looks.ts'
import { parseLooks, printLooks } from '../6-theme/looks/print-looks.ts'
import { resolveLooks } from '../6-theme/looks/resolve-looks.ts'
import type { Theme } from '../6-theme/model.ts'
import { shippedPath, shippedThemes } from '../6-theme/shipped-themes.ts'
import type { Report } from '../diagnostics/model.ts'
import { digestFiles } from '../io/digest-files.ts'
import type { Run } from '../run.ts'
import { type Asked, askBrowser } from './ask-browser.ts'

type Kind = Pick<Deck, 'lang' | 'size'>

const rightToLeft = /^(?:ar|dv|fa|he|ps|sd|ug|ur|yi)\b/

/** Languages that themes set otherwise: with other leading, in another direction, with other marks. */
const setOtherwise = /^(?:zh|yue|ja|ko|ar|fa|he|ur|dv|ps|sd|ug|yi)\b/

/**
 * Gives what each slide of the deck looks like in its theme: as shipped, as an earlier run measured it, or as the browser shows it
 * now. Without a browser, a theme of Lectern's is taken as it is in English, mirrored where text runs from right to left; of any other, `export/no-browser` (or
 * `export/browser-failed`) is told, and undefined given.
 */
export async function lookUpLooks(
  deck: Deck,
  marp: MarpDeck,
  theme: Theme,
  run: Run,
  report: Report,
): Promise<DeckLooks | undefined> {
  const certain = await lookUpShipped(deck, marp, theme, run)
  if (certain !== undefined) return certain
  const shipped = await readShipped(theme, deck, run)
  const asked = await measureOnce(theme, deck, run)
  if (asked.kind === 'done') return resolveLooks(asked.result, deck, marp)
  if (shipped !== undefined) {
    const looks = resolveLooks(shipped, deck, marp)
    return rightToLeft.test(deck.lang) ? mirrorLooks(looks) : looks
  }
  if (asked.kind === 'broken') report.add('export/browser-failed', undefined, { reason: asked.reason })
  else {
    const why = `the theme \`${theme.name}\` is none of Lectern’s, so its slides have to be looked at`
    report.add('export/no-browser', undefined, { format: 'PPTX', why })
  }
  return undefined
}

/** The same where it is known without the browser and for certain; undefined where it is not. */
export async function lookUpShipped(
  deck: Deck,
  marp: MarpDeck,
  theme: Theme,
  run: Run,
): Promise<DeckLooks | undefined> {
  const shipped = await readShipped(theme, deck, run)
  return shipped === undefined || setOtherwise.test(deck.lang) ? undefined : resolveLooks(shipped, deck, marp)
}

const read = new WeakMap<Theme, Map<Kind['size'], Promise<Looks | undefined>>>()

/** Gives what travels with the package of a theme, read once; undefined of a theme that is none of Lectern's. */
function readShipped(theme: Theme, { size }: Kind, run: Run): Promise<Looks | undefined> {
  const known = read.get(theme) ?? new Map<Kind['size'], Promise<Looks | undefined>>()
  read.set(theme, known)
  const looks = known.get(size) ?? parseShipped(theme, size, run)
  known.set(size, looks)
  return looks
}

/** Looks travel with the package (`npm run looks`), measured in English. */
async function parseShipped(theme: Theme, size: Kind['size'], run: Run): Promise<Looks | undefined> {
  if (!shippedThemes.has(theme.name) || theme.css !== undefined) return undefined
  const bytes = await run.fonts.readOwn(shippedPath(theme.name, size)).catch(() => undefined)
  return bytes === undefined ? undefined : parseLooks(new TextDecoder().decode(bytes))
}

/** What looks depend on besides the theme: how specimens are printed and dressed, and how they are read. */
const measuringCode = ['build/digest.txt', 'themes/layouts']

async function measureOnce(theme: Theme, deck: Deck, run: Run): Promise<Asked<Looks>> {
  const key = await digestLooks(theme, deck, run)
  const known = await run.looks?.read(key)
  const remembered = known === undefined ? undefined : parseLooks(new TextDecoder().decode(known))
  if (remembered !== undefined) return { kind: 'done', result: remembered }
  const asked = await askBrowser(run.browser, async (browser) => {
    const { measureTheme } = await import('./measure-theme.ts')
    return measureTheme(theme, deck, run.fonts, browser)
  })
  if (asked.kind === 'done') await run.looks?.write(key, new TextEncoder().encode(printLooks(asked.result)))
  return asked
}

async function digestLooks(theme: Theme, { lang, size }: Kind, run: Run): Promise<string> {
  const hash = createHash('sha256').update(await digestFiles(run.packageFolder, measuringCode))
  for (const part of [lang, size, theme.name, ...theme.sheets, ...[...theme.fonts].flat()])
    hash.update(`${part.length}:`).update(part)
  return `${hash.digest('base64url')}.json`
}
