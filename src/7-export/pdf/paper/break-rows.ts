/// <reference lib="dom" />

// This function runs in the page, sent there as text.

/**
 * Shares the rows out over pages: as many as have room, and what is left over goes to the rules below them. Each page takes
 * the name of its first row's section, so that the head says where the reader is; a row that is longer than a page begins
 * one. A guess that is wrong by a line does no harm: what has no room goes to the next page by itself.
 */
export function breakRows({ roomPx }: { readonly roomPx: number }): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.row')]
  const heights = rows.map((row) => row.getBoundingClientRect().height)
  let page: { readonly row: HTMLElement; readonly height: number }[] = []
  let usedPx = 0
  const fill = (): void => {
    const spare = Math.floor((roomPx - usedPx) / page.length) - 1
    if (spare < 1) return
    // To ask the page for a height here would have it laid out anew for each row.
    for (const { row, height } of page) row.style.minHeight = `${height + spare}px`
  }
  rows.forEach((row, index) => {
    const height = heights[index] ?? 0
    const isLong = height > roomPx
    if (isLong) row.classList.add('long')
    if (page.length === 0 || isLong || usedPx + height > roomPx) {
      if (page.length > 0) fill()
      if (index > 0) row.classList.add('first')
      page = []
      usedPx = 0
    }
    const first = page[0]?.row ?? row
    row.style.setProperty('page', first.dataset.page ?? '')
    // Of a row that goes on, the last page is what others come after.
    if (isLong) usedPx = height % roomPx
    else {
      page.push({ row, height })
      usedPx += height
    }
  })
}
