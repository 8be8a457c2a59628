export const mathVocabulary = {} as const
