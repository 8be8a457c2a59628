import type { Article } from '../../src/1-article/model.ts'
import { parseLock } from '../../src/2-outline/lock/parse-lock.ts'
import type { PassageLock } from '../../src/2-outline/lock-model.ts'
import { parseOutline } from '../../src/2-outline/parse-outline.ts'
import { printLock } from '../../src/3-deck/addresses/print-lock.ts'
import { composeDeck } from '../../src/3-deck/compose-deck.ts'
import type { Deck } from '../../src/3-deck/model.ts'
import { checkDeck } from '../../src/4-check/check-deck.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import type { Diagnostic } from '../../src/diagnostics/model.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'

export interface Composed {
  readonly deck: Deck
  readonly diagnostics: readonly Diagnostic[]
}

/** Takes slides as an author types them; gives the deck over these articles, and what is told of it. */
export function compose(slides: string, articles: readonly Article[], lock?: PassageLock): Composed {
  const source = createSourceFile('outline.yaml', `title: Talk\nlang: en\nslides:\n${slides}`)
  const report = createReport()
  const outline = parseOutline(source, report)
  if (outline === undefined) throw new Error(`no outline: ${JSON.stringify(report.diagnostics())}`)
  const kept = lock === undefined ? {} : { lock }
  const sources = { name: 'talk', outline, articles, files: new Map(), tables: new Map(), ...kept }
  const deck = composeDeck(sources, report)
  checkDeck(deck, articles, new Map([[source.file, source]]), report)
  return { deck, diagnostics: report.diagnostics() }
}

/** The lock file that a build of this talk writes. */
export function lockOf(slides: string, articles: readonly Article[], lock?: PassageLock): string {
  return printLock(compose(slides, articles, lock).deck, articles, lock)?.text ?? ''
}

export function readLock(text: string): PassageLock {
  const report = createReport()
  const lock = parseLock(createSourceFile('outline.lock.yaml', text), report)
  if (lock === undefined) throw new Error(`no lock: ${JSON.stringify(report.diagnostics())}`)
  return lock
}

export const movedIn = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ code }) => code === 'check/passage-moved')
