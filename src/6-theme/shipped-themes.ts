import type { Deck } from '../3-deck/model.ts'

/** Themes that travel with the package, and what was measured and made of them. */
export const shippedThemes: ReadonlySet<string> = new Set(['lectern', 'slate', 'plain'])

const nameIn = (theme: string, size: Deck['size']): string => `${theme}-${size.replace(':', 'x')}`

/** Where a theme's looks lie in the folder of themes. */
export const shippedPath = (theme: string, size: Deck['size']): string => `looks/${nameIn(theme, size)}.json`

/** What the file of its layouts is called, in the folder of those that were made when Lectern was compiled. */
export const nameMade = (theme: string, size: Deck['size']): string => `${nameIn(theme, size)}.bin`
