import { createEngine } from '../../../marp.config.ts'
import { dressDeck } from '../../../src/6-theme/dress-deck.ts'
import { measureFit } from '../../../src/6-theme/fit/measure-fit.ts'
import type { Measure } from '../../../src/6-theme/fit/model.ts'
import type { BrowserHandle } from '../../../src/browser/model.ts'
import { checkTalk } from '../../support/check-talk.ts'
import { loadCaseTheme } from './load-case-theme.ts'

/** Takes the folder of a talk; gives how each of its slides lies in the browser, by id. */
export async function measureTalk(
  folder: string,
  browser: BrowserHandle,
): Promise<ReadonlyMap<string, Measure>> {
  const { result, marp } = await checkTalk(folder)
  if (result.deck === undefined || marp === undefined)
    throw new Error(`${folder}: the outline cannot be read`)
  const head = { lang: result.deck.lang, title: result.deck.title.plain }
  const dressed = dressDeck(marp, await loadCaseTheme('lectern'), head, createEngine())
  const ids = marp.slides.map(({ id }) => id)
  const measures = await measureFit(dressed, ids, browser)
  return new Map(ids.map((id, index) => [id, measures[index]!]))
}
