import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forStudents } from '../../../src/3-deck/leave-out.ts'
import type { Deck } from '../../../src/3-deck/model.ts'
import { readNotes } from '../../../src/stages/read-notes.ts'
import { checkTalk, packageFolder } from '../../support/check-talk.ts'
import { openPackage } from './reader/open-package.ts'
import { listLayouts, listTableStyles, readPresentation } from './reader/read-presentation.ts'
import { compareWithDeck } from './support/compare-with-deck.ts'
import { joinPresentations } from './support/join-presentations.ts'
import { makePptx } from './support/make-pptx.ts'
import { faultsOfNames } from './support/plain-names.ts'
import { faultsOf, partsOf, unescapeXml } from './support/read-pptx.ts'
import { countFormulas } from './support/words-of-slide.ts'

interface Made {
  readonly deck: Deck
  readonly pptx: Uint8Array
}

const made = new Map<string, Promise<Made>>()

/** The presentation of a talk, made once. */
function presentationOf(path: string): Promise<Made> {
  const known = made.get(path) ?? make(path)
  made.set(path, known)
  return known
}

async function make(path: string): Promise<Made> {
  const { result, told } = await checkTalk(`${packageFolder}${path}`)
  if (result.deck === undefined) throw new Error(told)
  return { deck: result.deck, pptx: await makePptx(result.deck) }
}

const cases = readdirSync(`${packageFolder}tests/cases`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `tests/cases/${name}`)
const talks = ['content/win-win-cooperation', 'tests/specimens', ...cases]

describe('a presentation that is read back', { timeout: 30_000 }, () => {
  it.each(talks)('has every title, item, cell, value, note and alternative text of %s', async (path) => {
    const { deck, pptx } = await presentationOf(path)
    const pack = openPackage(pptx)
    const read = readPresentation(pack)
    expect(compareWithDeck(read, deck.slides, deck)).toEqual([])
    const formulas = readPresentation(pack, ['a14']).map(({ shapes }) =>
      shapes.reduce((sum, shape) => sum + (shape.kind === 'words' ? shape.formulas : 0), 0),
    )
    expect(formulas).toEqual(deck.slides.map((slide) => countFormulas(slide, deck)))
    const styles = listTableStyles(pack)
    for (const shape of read.flatMap(({ shapes }) => shapes))
      if (shape.kind === 'table') expect(styles).toContain(shape.style)
  })

  it.each(talks)('has layouts that a speaker can choose by name, each once (%s)', async (path) => {
    const { pptx } = await presentationOf(path)
    const masters = listLayouts(openPackage(pptx))
    expect(masters.map((names) => names.length > 19)).toEqual([true])
    expect(masters.flatMap(faultsOfNames)).toEqual([])
  })

  it.each(['16:9', '4:3'])('has no fault, whatever the case (%s)', { timeout: 60_000 }, async (size) => {
    const all = await Promise.all(cases.map(presentationOf))
    const files = all.filter(({ deck }) => deck.size === size).map(({ pptx }) => pptx)
    expect(files.length).toBeGreaterThan(3)
    expect(await faultsOf(joinPresentations(files))).toEqual([])
  })
})

describe('a presentation for students', { timeout: 30_000 }, () => {
  it.each(['content/win-win-cooperation', 'tests/specimens', 'tests/cases/question'])(
    'has all of %s but its notes and answers',
    async (path) => {
      const { deck } = await presentationOf(path)
      const students = forStudents(deck)
      const pptx = await makePptx(students)
      const pack = openPackage(pptx)
      expect(compareWithDeck(readPresentation(pack), students.slides, students)).toEqual([])
      expect(pack.paths.filter((part) => /notesSlide/i.test(part))).toEqual([])
      const all = Object.values(partsOf(pptx)).map(unescapeXml).join('\n')
      const secrets = [
        ...[...readNotes(deck).values()].flatMap((blocks) =>
          blocks.map(({ runs }) => runs.map(({ text }) => text).join('')),
        ),
        ...deck.slides.flatMap((slide) => (slide.kind === 'question' ? (slide.answer?.plain ?? []) : [])),
      ]
      // Words of a passage may stand on the slide itself.
      const shown = JSON.stringify(students.slides)
      const hidden = secrets.filter(
        (words) => words.length > 20 && !shown.includes(JSON.stringify(words).slice(1, -1)),
      )
      expect(hidden.length).toBeGreaterThan(2)
      expect(hidden.filter((words) => all.includes(words))).toEqual([])
    },
  )
})
