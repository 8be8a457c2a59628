const measured = ['fit.overflow', 'fit.too-small', 'fit.lonely-word', 'fit.long-title']

/** Folders of tests/faults whose fault only a browser sees: tests/browser/fit-faults.test.ts runs them. */
export function needsBrowser(name: string): boolean {
  return measured.some((code) => name === code || name.startsWith(`${code}.`))
}
