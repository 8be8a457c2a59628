/** What writes formats: a check writes none. */
export const loadExport = async () => (await import('./export-talk.ts')).beginExport
