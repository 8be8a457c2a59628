import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words of each marked content of a page, by its number. */
export type PageMarks = ReadonlyMap<number, string>

/** Reads which words are marked with which number, on each page, with another program than the one that wrote them. */
export async function readMarks(bytes: Uint8Array): Promise<readonly PageMarks[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false })
  const document = await task.promise
  try {
    const pages: PageMarks[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const marks = new Map<number, string>()
      const open: (number | undefined)[] = []
      for (const item of items) {
        if ('str' in item) {
          const mark = open.findLast((one) => one !== undefined)
          if (mark !== undefined) marks.set(mark, `${marks.get(mark) ?? ''}${item.str}`)
        } else if (item.type === 'endMarkedContent') open.pop()
        else open.push(numberOf(item.id))
      }
      pages.push(marks)
    }
    return pages
  } finally {
    await task.destroy()
  }
}

/** An id is `p12R_mc5`. */
function numberOf(id: string | undefined): number | undefined {
  const digits = /_mc(\d+)$/.exec(id ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}
