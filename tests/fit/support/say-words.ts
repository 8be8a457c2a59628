export type Language = 'en' | 'de' | 'zh' | 'ar' | 'he' | 'ru'

/** Words of every length that a lecture has; the German ones are the compounds that people fear. */
const words: { readonly [L in Language]: string } = {
  en: 'tide mill water gate wheel harbor stone engine of the and a high low basin between spring neap moon current wooden shaft grinding corn island estuary because through measurement historical considerable machinery',
  de: 'Gezeitenkraftwerksbetreiber der die und Wasserstandsmessung Mühlrad Hochwasserschutzmaßnahme mit Verantwortungsbewusstsein Ebbe Flut Küstenlinienveränderung im Vergleichsuntersuchungen Mond aus Energieversorgungsunternehmen',
  zh: '潮汐 磨坊 利用 海水 转动 石轮 古老 机器 月亮 引力 港口 水闸 能量 历史 时间 岛屿 河口 两次 每天 高低',
  ar: 'المد والجزر طاحونة البحر الماء القديمة عجلة القمر الميناء الطاقة بين السد يتحرك مرتين اليوم الاستخدامات التاريخية في من',
  he: 'גאות שפל טחנה ים מים עתיק גלגל ירח נמל אנרגיה בין סכר נע פעמיים ביום השימושים ההיסטוריים של את',
  ru: 'прилив мельница вода море древняя колесо луна гавань энергия между плотина движется дважды в день гидроэнергетический исторического',
}

/** Between words: Chinese has nothing there. */
const between: Partial<Record<Language, string>> = { zh: '' }

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function rollFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Gives so many words; more words of the same seed begin with the same ones. */
export function say(lang: Language, seed: number, count: number): string {
  const roll = rollFrom(seed)
  const pool = words[lang].split(' ')
  const said = Array.from({ length: count }, () => pool[Math.floor(roll() * pool.length)] ?? '')
  const text = said.join(between[lang] ?? ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A word of so many letters, in which no language knows a syllable. */
export function longWord(seed: number, letters: number): string {
  const roll = rollFrom(seed)
  return Array.from({ length: letters }, () => 'abdegkmnorstuvwz'.charAt(Math.floor(roll() * 16))).join('')
}

/** An address as people paste it, about eighty letters long. */
export function longUrl(seed: number): string {
  const part = (nth: number, letters: number): string => longWord(seed * 31 + nth, letters)
  return `https://${part(1, 12)}.example.org/${part(2, 18)}/${part(3, 14)}?${part(4, 7)}=${part(5, 16)}`
}
