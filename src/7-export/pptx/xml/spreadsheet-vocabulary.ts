export const spreadsheetVocabulary = {} as const
