/** The few words that Lectern itself puts on slides, by language; English where a language is not here. */
export interface Wordings {
  readonly agenda: string
  readonly references: string
  /** What stands in the references after all that the slides cite. */
  readonly further: string
  /** What stands before the sources at the foot of a slide, its space with it. */
  readonly source: string
  /** The speaker's own words. */
  readonly own: string
  /** The speaker's own words about what a passage says; its space with it. */
  readonly ownAfter: string
  /** Own words, on a slide that for the rest says what passages say. */
  readonly ownInPart: string
  /** After passages, and after sources, of which there is no room for all. */
  readonly morePassages: (count: number) => string
  readonly moreSources: (count: number) => string
  /** Between the parts of one source, and between sources; their spaces with them. */
  readonly comma: string
  readonly semicolon: string
  /** What stands around the title of an article; absent where titles are set in italics. */
  readonly titleMarks?: readonly [before: string, after: string]
  /** What stands in the notes before the passages that a slide cites, before the name of their article; its space with it. */
  readonly cited: string
  /** What stands before the answer of a question in the notes, its space with it. */
  readonly answer: string
  /** After the title of a slide that goes on on others. */
  readonly part: (number: number, of: number) => string
}

const inParentheses = (number: number, of: number): string => ` (${number}/${of})`
const western = { comma: ', ', semicolon: '; ', part: inParentheses } as const

const wordings: { readonly [language: string]: Wordings } = {
  en: {
    ...western,
    agenda: 'Agenda',
    references: 'References',
    further: 'Further reading',
    source: 'Source: ',
    own: 'The speaker’s own words',
    ownAfter: 'The speaker’s own, after ',
    ownInPart: 'in part the speaker’s own words',
    morePassages: (count) => ` and ${count} more`,
    moreSources: (count) => `; and ${count} more`,
    cited: 'Cited: ',
    answer: 'Answer: ',
  },
  de: {
    ...western,
    agenda: 'Überblick',
    references: 'Quellen',
    further: 'Zum Weiterlesen',
    source: 'Quelle: ',
    own: 'Eigene Worte der Vortragenden',
    ownAfter: 'Eigene Darstellung nach ',
    ownInPart: 'zum Teil eigene Worte',
    morePassages: (count) => ` und ${count} weitere`,
    moreSources: (count) => `; und ${count} weitere`,
    cited: 'Zitiert: ',
    answer: 'Antwort: ',
  },
  fr: {
    ...western,
    semicolon: '\u00a0; ',
    agenda: 'Plan',
    references: 'Références',
    further: 'Pour aller plus loin',
    source: 'Source\u00a0: ',
    own: 'Propos de l’intervenant',
    ownAfter: 'Présentation propre, d’après ',
    ownInPart: 'en partie propos de l’intervenant',
    morePassages: (count) => ` et ${count} ${count === 1 ? 'autre' : 'autres'}`,
    moreSources: (count) => `\u00a0; et ${count} ${count === 1 ? 'autre' : 'autres'}`,
    cited: 'Cité\u00a0: ',
    answer: 'Réponse\u00a0: ',
  },
  es: {
    ...western,
    agenda: 'Índice',
    references: 'Referencias',
    further: 'Lecturas recomendadas',
    source: 'Fuente: ',
    own: 'Palabras propias',
    ownAfter: 'Elaboración propia a partir de ',
    ownInPart: 'en parte palabras propias',
    morePassages: (count) => ` y ${count} más`,
    moreSources: (count) => `; y ${count} más`,
    cited: 'Citado: ',
    answer: 'Respuesta: ',
  },
  zh: {
    agenda: '目录',
    references: '参考文献',
    further: '延伸阅读',
    source: '来源：',
    own: '讲者的话',
    ownAfter: '讲者整理，据',
    ownInPart: '部分为讲者的话',
    morePassages: (count) => `，另 ${count} 处`,
    moreSources: (count) => `；另 ${count} 种`,
    comma: '，',
    semicolon: '；',
    titleMarks: ['《', '》'],
    cited: '引文：',
    answer: '答案：',
    part: (number, of) => `（${number}/${of}）`,
  },
  ar: {
    agenda: 'محاور العرض',
    references: 'المراجع',
    further: 'للاستزادة',
    source: 'المصدر: ',
    own: 'من كلام المتحدث',
    ownAfter: 'من إعداد المتحدث، استنادًا إلى ',
    ownInPart: 'وبعضه من كلام المتحدث',
    morePassages: (count) => ` و${count} غيرها`,
    moreSources: (count) => `؛ و${count} غيرها`,
    comma: '، ',
    semicolon: '؛ ',
    titleMarks: ['«', '»'],
    cited: 'المقتبس: ',
    answer: 'الجواب: ',
    part: inParentheses,
  },
}

const english = wordings.en as Wordings

export function wordingsFor(lang: string): Wordings {
  return wordings[lang.split('-')[0] ?? ''] ?? english
}
