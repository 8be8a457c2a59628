import type { PdfDraft } from './file/model.ts'
import { listPages } from './file/pages.ts'
import { change, entriesOf, itemsOf, nameOf, objectEntries, readText, text } from './file/values.ts'

/** Says of every link where it leads, as PDF/UA 7.18.5 asks; `nameOfSlide` takes the anchor of a link inside the file. */
export function nameLinks(draft: PdfDraft, nameOfSlide: (anchor: string) => string | undefined): void {
  for (const page of listPages(draft)) {
    for (const link of itemsOf(draft, objectEntries(draft, page).get('Annots'))) {
      if (link.kind !== 'reference') continue
      const entries = objectEntries(draft, link.number)
      const address = readText(entriesOf(draft, entries.get('A')).get('URI'))
      const anchor = nameOf(entries.get('Dest')) ?? readText(entries.get('Dest'))
      const said = address ?? (anchor === undefined ? undefined : nameOfSlide(anchor))
      if (said !== undefined) change(draft, link.number, { Contents: text(said) })
    }
  }
}
