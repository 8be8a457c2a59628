import type { PdfDraft, PdfValue } from '../file/model.ts'
import { change, isReference, itemsOf, list, objectEntries, word } from '../file/values.ts'

/** Adds to the numbers by which elements name what they have on a page; `owners` are the elements that have something there. */
export function moveOwnMarks(draft: PdfDraft, page: number, owners: readonly PdfValue[], by: number): void {
  for (const element of new Set(owners.filter(isReference).map(({ number }) => number))) {
    const entries = objectEntries(draft, element)
    const ownPage = entries.get('Pg')
    const move = (kid: PdfValue): PdfValue => {
      if (kid.kind === 'word') return isPage(ownPage, page) ? word(Number(kid.word) + by) : kid
      const mark = kid.kind === 'dictionary' ? kid.entries.get('MCID') : undefined
      if (kid.kind !== 'dictionary' || mark?.kind !== 'word') return kid
      if (!isPage(kid.entries.get('Pg') ?? ownPage, page)) return kid
      return {
        kind: 'dictionary',
        entries: new Map([...kid.entries, ['MCID', word(Number(mark.word) + by)]]),
      }
    }
    const kids = itemsOf(draft, entries.get('K')).map(move)
    const [only] = kids
    change(draft, element, { K: kids.length === 1 && only !== undefined ? only : list(kids) })
  }
}

const isPage = (value: PdfValue | undefined, page: number): boolean =>
  value?.kind === 'reference' && value.number === page
