/** By language, as the browser has them for `quotes: auto` (CLDR); English where a language is not here. */
const marks: Readonly<Record<string, readonly [open: string, close: string]>> = {
  ...{ ar: ['”', '“'], bg: ['„', '“'], cs: ['„', '“'], da: ['”', '”'], de: ['„', '“'], el: ['«', '»'] },
  ...{
    es: ['«', '»'],
    et: ['„', '“'],
    fa: ['«', '»'],
    fi: ['”', '”'],
    fr: ['«\u202f', '\u202f»'],
    he: ['”', '”'],
  },
  ...{ hr: ['„', '“'], hu: ['„', '”'], it: ['«', '»'], ja: ['「', '」'], lt: ['„', '“'], nb: ['«', '»'] },
  ...{ no: ['«', '»'], pl: ['„', '”'], ro: ['„', '”'], ru: ['«', '»'], sk: ['„', '“'], sl: ['„', '“'] },
  ...{ sr: ['„', '“'], sv: ['”', '”'], uk: ['«', '»'], 'zh-tw': ['「', '」'], 'zh-hk': ['「', '」'] },
}
const english = ['“', '”'] as const

/** Takes a language as Office names it; gives the marks around a quotation. */
export function quotationMarks(lang: string): readonly [open: string, close: string] {
  const name = lang.toLowerCase()
  return marks[name] ?? marks[name.split('-')[0] ?? ''] ?? english
}
