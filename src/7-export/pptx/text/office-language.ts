/** Office checks spelling by language and country: the country that most text in a language comes from. */
const countries: Readonly<Record<string, string>> = {
  ...{ ar: 'SA', bg: 'BG', bn: 'IN', ca: 'ES', cs: 'CZ', da: 'DK', de: 'DE', el: 'GR', en: 'US', es: 'ES' },
  ...{ et: 'EE', fa: 'IR', fi: 'FI', fr: 'FR', he: 'IL', hi: 'IN', hr: 'HR', hu: 'HU', id: 'ID', it: 'IT' },
  ...{ ja: 'JP', ko: 'KR', lt: 'LT', lv: 'LV', nb: 'NO', nl: 'NL', no: 'NO', pl: 'PL', pt: 'PT', ro: 'RO' },
  ...{ ru: 'RU', sk: 'SK', sl: 'SI', sr: 'RS', sv: 'SE', ta: 'IN', th: 'TH', tr: 'TR', uk: 'UA', ur: 'PK' },
  ...{ vi: 'VN', zh: 'CN' },
}

const scripts: Readonly<Record<string, string>> = { 'zh-hant': 'zh-TW', 'zh-hans': 'zh-CN' }

/** Takes a language as an outline has it (`en`, `zh-Hant-TW`); gives it as Office writes it (`en-US`, `zh-TW`). */
export function officeLanguage(lang: string): string {
  const [language = 'en', ...rest] = lang.split('-')
  const country = rest.find((part) => /^[A-Za-z]{2}$/.test(part))
  if (country !== undefined) return `${language.toLowerCase()}-${country.toUpperCase()}`
  const script = scripts[`${language}-${rest[0] ?? ''}`.toLowerCase()]
  const usual = countries[language.toLowerCase()]
  return script ?? (usual === undefined ? lang : `${language.toLowerCase()}-${usual}`)
}
