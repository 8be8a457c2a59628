/** Themes that travel with the package, and what was measured and made of them. */
export const shippedThemes: ReadonlySet<string> = new Set(['lectern', 'slate', 'plain'])
