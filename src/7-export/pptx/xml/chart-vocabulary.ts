export const chartVocabulary = {} as const
