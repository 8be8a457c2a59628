/** The few words that Lectern itself puts on slides, by language; English where a language is not here. */
interface Wordings {
  readonly agenda: string
  readonly references: string
  readonly source: string
  /** The speaker's own words. */
  readonly own: string
  /** The speaker's own words about what a passage says. */
  readonly ownAfter: string
  /** What stands before the answer of a question in the notes, its space with it. */
  readonly answer: string
  /** After the title of a slide that goes on on others. */
  readonly part: (number: number, of: number) => string
}

const inParentheses = (number: number, of: number): string => ` (${number}/${of})`

const wordings: { readonly [language: string]: Wordings } = {
  en: {
    agenda: 'Agenda',
    references: 'References',
    source: 'Source',
    own: 'The speaker’s own words',
    ownAfter: 'The speaker’s own, after',
    answer: 'Answer: ',
    part: inParentheses,
  },
  de: {
    agenda: 'Überblick',
    references: 'Quellen',
    source: 'Quelle',
    own: 'Eigene Worte der Vortragenden',
    ownAfter: 'Eigene Darstellung nach',
    answer: 'Antwort: ',
    part: inParentheses,
  },
  fr: {
    agenda: 'Plan',
    references: 'Références',
    source: 'Source',
    own: 'Propos de l’intervenant',
    ownAfter: 'Présentation propre, d’après',
    answer: 'Réponse\u00a0: ',
    part: inParentheses,
  },
  es: {
    agenda: 'Índice',
    references: 'Referencias',
    source: 'Fuente',
    own: 'Palabras propias',
    ownAfter: 'Elaboración propia a partir de',
    answer: 'Respuesta: ',
    part: inParentheses,
  },
  zh: {
    agenda: '目录',
    references: '参考文献',
    source: '来源',
    own: '讲者的话',
    ownAfter: '讲者整理，据',
    answer: '答案：',
    part: (number, of) => `（${number}/${of}）`,
  },
}

const english = wordings.en as Wordings

export function wordingsFor(lang: string): Wordings {
  return wordings[lang.split('-')[0] ?? ''] ?? english
}
