import { forStudents } from '../3-deck/leave-out.ts'
import type { Deck } from '../3-deck/model.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import type { ExportInput } from '../7-export/export-input.ts'
import type { Format } from '../config.ts'
import type { TalkPlace } from '../io/find-talks.ts'
import type { Run } from '../run.ts'
import type { Dresser } from './create-dresser.ts'
import { dressFormats } from './dress-formats.ts'
import type { LayPapers } from './lay-papers.ts'

interface TalkToDress {
  readonly deck: Deck
  readonly marp: MarpDeck
  readonly dresser: Dresser
}

/** What formats show: slides, and paper around them. */
export interface DressedTalk extends Pick<ExportInput, 'students' | 'paperFor'> {
  readonly dressed: Awaited<ReturnType<typeof dressFormats>>
}

export type DressTalk = (talk: TalkToDress) => Promise<DressedTalk>

/** Dresses a talk for its formats: once, where the deck is in the end what it was when somebody worked ahead. */
export function dressOnce(
  formats: readonly Format[],
  talk: TalkPlace,
  run: Run,
  layPapers: LayPapers,
): DressTalk {
  let last: { readonly deck: Deck; readonly dressed: Promise<DressedTalk> } | undefined
  return (wanted) => {
    if (last?.deck !== wanted.deck)
      last = { deck: wanted.deck, dressed: dressTalk(wanted, formats, talk, run, layPapers) }
    return last.dressed
  }
}

async function dressTalk(
  { deck, marp, dresser }: TalkToDress,
  formats: readonly Format[],
  talk: TalkPlace,
  run: Run,
  layPapers: LayPapers,
): Promise<DressedTalk> {
  const start = performance.now()
  const dressed = await dressFormats({ deck, marp }, dresser, formats)
  run.onStage({ talk: talk.name, name: 'dress', milliseconds: Math.round(performance.now() - start) })
  const paperFor: ExportInput['paperFor'] = (format) =>
    layPapers(format, deck, dressed.dressedFor(format), dresser.theme)
  return { students: forStudents(deck), dressed, paperFor }
}
