/** The few words that Lectern itself puts on paper, by language; English where a language is not here. */
export interface PaperWords {
  readonly handout: string
  readonly notes: string
  readonly answers: string
  readonly runningSheet: string
  readonly start: string
  readonly slide: string
  readonly firstWords: string
  readonly end: string
  readonly minutes: (written: string) => string
}

const words: { readonly [language: string]: PaperWords } = {
  en: {
    handout: 'Handout',
    notes: 'Notes',
    answers: 'Answers',
    runningSheet: 'Running sheet',
    start: 'At',
    slide: 'Slide',
    firstWords: 'First words',
    end: 'End',
    minutes: (written) => `${written} min`,
  },
  de: {
    handout: 'Handout',
    notes: 'Notizen',
    answers: 'Antworten',
    runningSheet: 'Ablauf',
    start: 'Beginn',
    slide: 'Folie',
    firstWords: 'Erste Worte',
    end: 'Ende',
    minutes: (written) => `${written} min`,
  },
  fr: {
    handout: 'Document',
    notes: 'Notes',
    answers: 'Réponses',
    runningSheet: 'Déroulé',
    start: 'Début',
    slide: 'Diapositive',
    firstWords: 'Premiers mots',
    end: 'Fin',
    minutes: (written) => `${written} min`,
  },
  es: {
    handout: 'Material',
    notes: 'Notas',
    answers: 'Respuestas',
    runningSheet: 'Guion',
    start: 'Inicio',
    slide: 'Diapositiva',
    firstWords: 'Primeras palabras',
    end: 'Fin',
    minutes: (written) => `${written} min`,
  },
  zh: {
    handout: '讲义',
    notes: '备注',
    answers: '答案',
    runningSheet: '流程',
    start: '开始',
    slide: '幻灯片',
    firstWords: '开头',
    end: '结束',
    minutes: (written) => `${written} 分钟`,
  },
}

const english = words.en as PaperWords

export function paperWordsFor(lang: string): PaperWords {
  return words[lang.split('-')[0] ?? ''] ?? english
}
