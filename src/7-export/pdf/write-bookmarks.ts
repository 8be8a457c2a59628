import type { PdfDraft, PdfValue } from './file/model.ts'
import { listPages } from './file/pages.ts'
import {
  add,
  change,
  dictionary,
  entriesOf,
  list,
  name,
  objectEntries,
  reference,
  text,
  word,
} from './file/values.ts'
import type { Bookmark } from './model.ts'

/** Gives the file these bookmarks in place of those that Chromium made of headings. */
export function writeBookmarks(draft: PdfDraft, bookmarks: readonly Bookmark[]): void {
  const pages = listPages(draft)
  const places = entriesOf(draft, objectEntries(draft, draft.root).get('Dests'))
  const destination = ({ target }: Bookmark): PdfValue | undefined => {
    if (target.kind === 'anchor') return places.get(target.name)
    const page = pages[target.page]
    return page === undefined ? undefined : list([reference(page), name('Fit')])
  }
  const root = add(draft, { value: dictionary({ Type: name('Outlines') }) })
  const write = (parent: number, level: readonly Bookmark[]): void => {
    const numbers = level.map(({ title }) => add(draft, { value: dictionary({ Title: text(title) }) }))
    level.forEach((bookmark, index) => {
      const [before, number, after] = [numbers[index - 1], numbers[index] ?? 0, numbers[index + 1]]
      change(draft, number, {
        Parent: reference(parent),
        ...(before === undefined ? {} : { Prev: reference(before) }),
        ...(after === undefined ? {} : { Next: reference(after) }),
        Dest: destination(bookmark),
      })
      if (bookmark.inner.length > 0) write(number, bookmark.inner)
    })
    const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0]
    change(draft, parent, { First: reference(first), Last: reference(last), Count: word(countAll(level)) })
  }
  if (bookmarks.length > 0) write(root, bookmarks)
  change(draft, draft.root, { Outlines: bookmarks.length > 0 ? reference(root) : undefined })
}

const countAll = (level: readonly Bookmark[]): number =>
  level.reduce((sum, { inner }) => sum + 1 + countAll(inner), 0)
