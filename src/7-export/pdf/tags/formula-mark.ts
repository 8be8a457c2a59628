/** Begins the name of a formula in the page that is printed, which Chromium (147) tags as a figure: no author types it. */
export const formulaMark = '\u2062formula\u2062'

/**
 * Takes the HTML of slides; gives it as a reader of the PDF shall hear it: feet are said on no page, and a formula is one thing,
 * named by its TeX. In text, `<` arrives as an entity, so only elements are touched.
 */
export function markForReaders(html: string): string {
  return html
    .replace(/<(header|footer)>/g, '<$1 aria-hidden="true">')
    .replace(/<math (?=alttext="([^"]*)")/g, (_, tex: string) => {
      return `<math role="img" aria-label="${formulaMark}${tex}" `
    })
}
