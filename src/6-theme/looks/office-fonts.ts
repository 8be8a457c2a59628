import type { FontName } from '../look-model.ts'

interface Twin {
  readonly css: string
  readonly office: string
  readonly isTwin: boolean
}

/**
 * What a family of a style sheet is called in Office. Twins were drawn to the widths of the font that they stand for, so lines
 * break alike: Carlito for Calibri, Caladea for Cambria, Gelasio for Georgia, the Liberation fonts and their elder brothers
 * (Arimo, Tinos, Cousine) for Arial, Times New Roman and Courier New. The others are the nearest that every Office has: Consolas
 * is narrower than Source Code Pro (0.55 em a letter for 0.6), so code never takes more room than it was measured with.
 */
const twins: readonly Twin[] = [
  { css: 'Carlito', office: 'Calibri', isTwin: true },
  { css: 'Caladea', office: 'Cambria', isTwin: true },
  { css: 'Gelasio', office: 'Georgia', isTwin: true },
  { css: 'Liberation Sans', office: 'Arial', isTwin: true },
  { css: 'Arimo', office: 'Arial', isTwin: true },
  { css: 'Liberation Serif', office: 'Times New Roman', isTwin: true },
  { css: 'Tinos', office: 'Times New Roman', isTwin: true },
  { css: 'Liberation Mono', office: 'Courier New', isTwin: true },
  { css: 'Cousine', office: 'Courier New', isTwin: true },
  { css: 'Source Code Pro', office: 'Consolas', isTwin: false },
  { css: 'Helvetica Neue', office: 'Arial', isTwin: false },
  { css: 'Helvetica', office: 'Arial', isTwin: true },
  { css: 'Lato', office: 'Calibri', isTwin: false },
  { css: 'Roboto Mono', office: 'Consolas', isTwin: false },
]

/** Fonts that Office itself has: they are called there as they are here. */
const officeOwn: ReadonlySet<string> = new Set([
  ...[
    'Aptos',
    'Arial',
    'Arial Black',
    'Bahnschrift',
    'Bookman Old Style',
    'Calibri',
    'Calibri Light',
    'Cambria',
  ],
  ...['Candara', 'Century Gothic', 'Century Schoolbook', 'Consolas', 'Constantia', 'Corbel', 'Courier New'],
  ...['Franklin Gothic Medium', 'Garamond', 'Georgia', 'Impact', 'Palatino Linotype', 'Segoe UI', 'Tahoma'],
  ...['Times New Roman', 'Trebuchet MS', 'Verdana'],
])

const generic: Readonly<Record<string, string>> = {
  serif: 'Georgia',
  monospace: 'Consolas',
  'ui-monospace': 'Consolas',
}

/** The families that a style sheet names, without quotation marks. */
export function listFamilies(stack: string): readonly string[] {
  return [...stack.matchAll(/"([^"]*)"|'([^']*)'|([^,]+)/g)]
    .map(([, double, single, bare]) => (double ?? single ?? bare ?? '').trim())
    .filter((name) => name !== '')
}

/** Takes what `font-family` says; gives the first font of it that Office has, by itself or by a twin; else what the generic family comes to. */
export function nameFont(stack: string, metrics: FontName['metrics']): FontName {
  const families = listFamilies(stack)
  for (const css of families) {
    if (officeOwn.has(css)) return { css, office: css, isTwin: css === families[0], metrics }
    const twin = twins.find((one) => one.css === css)
    if (twin !== undefined) return { ...twin, isTwin: twin.isTwin && css === families[0], metrics }
  }
  const last = families.at(-1) ?? ''
  return { css: families[0] ?? last, office: generic[last] ?? 'Arial', isTwin: false, metrics }
}
