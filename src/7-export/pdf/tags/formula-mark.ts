/** Begins the name of a formula in the page that is printed, which Chromium (147) tags as a figure: no author types it. */
export const formulaMark = '\u2062formula\u2062'
