/** The three fonts that a run may take its letters from: Latin and the like, East Asian, and complex scripts. */
type FontSlot = 'latin' | 'ea' | 'cs'

interface ScriptStretch {
  readonly text: string
  readonly slot: FontSlot
  /** Of text in another language than the deck's: the language that is most often written so. */
  readonly lang?: string
}

interface ScriptRule {
  readonly slot: FontSlot
  readonly pattern: RegExp
  /** Languages that write so; the first one is taken for a deck in none of them. */
  readonly langs: readonly string[]
}

/** In this order: kana tells Japanese from Chinese only where it stands, so Han of a Japanese deck stays Japanese by the deck's language. */
const rules: readonly ScriptRule[] = [
  { slot: 'ea', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, langs: ['ja-JP'] },
  { slot: 'ea', pattern: /\p{Script=Hangul}/u, langs: ['ko-KR'] },
  {
    slot: 'ea',
    pattern: /[\p{Script=Han}\p{Script=Bopomofo}]/u,
    langs: ['zh-CN', 'ja-JP', 'ko-KR', 'zh-TW'],
  },
  // Full-width signs belong to whatever East Asian text they stand in.
  { slot: 'ea', pattern: /[\u3000-\u303f\uff01-\uff60\uffe0-\uffee]/u, langs: ['zh-CN', 'ja-JP', 'ko-KR'] },
  { slot: 'cs', pattern: /\p{Script=Arabic}/u, langs: ['ar-SA', 'fa-IR', 'ur-PK'] },
  { slot: 'cs', pattern: /\p{Script=Hebrew}/u, langs: ['he-IL'] },
  { slot: 'cs', pattern: /\p{Script=Devanagari}/u, langs: ['hi-IN', 'mr-IN', 'ne-NP'] },
  { slot: 'cs', pattern: /\p{Script=Thai}/u, langs: ['th-TH'] },
  { slot: 'cs', pattern: /\p{Script=Bengali}/u, langs: ['bn-IN'] },
  { slot: 'cs', pattern: /\p{Script=Tamil}/u, langs: ['ta-IN'] },
  { slot: 'latin', pattern: /\p{Script=Greek}/u, langs: ['el-GR'] },
  { slot: 'latin', pattern: /\p{Script=Cyrillic}/u, langs: ['ru-RU', 'uk-UA', 'bg-BG', 'sr-RS'] },
  { slot: 'latin', pattern: /\p{Script=Latin}/u, langs: ['en-US'] },
]

const tests = rules.map((rule) => ({ ...rule, language: rule.langs.map((lang) => lang.slice(0, 2)) }))

/** Only letters of these tell a language other than their deck's; most text has none. */
const plainLatin = /^[\0-\u024f\u2000-\u206f\u20a0-\u20cf\u2190-\u22ff]*$/

/**
 * Takes text and the language of its deck, as Office names it; gives the text in stretches of one script each. Signs, digits and
 * spaces go with the letters before them, at the start with those after.
 */
export function splitScripts(text: string, deckLang: string): readonly ScriptStretch[] {
  if (plainLatin.test(text) && isLatin(deckLang)) return [{ text, slot: 'latin' }]
  const stretches: { text: string; rule: ScriptRule | undefined }[] = []
  for (const character of text) {
    const rule = tests.find(({ pattern }) => pattern.test(character))
    const last = stretches.at(-1)
    if (last === undefined) stretches.push({ text: character, rule })
    else if (rule === undefined || isSame(last.rule, rule, deckLang)) last.text += character
    else if (last.rule === undefined) {
      last.text += character
      last.rule = rule
    } else stretches.push({ text: character, rule })
  }
  return stretches.map(({ text: words, rule }) => {
    const lang = rule === undefined ? undefined : languageOf(rule, deckLang)
    return { text: words, slot: rule?.slot ?? 'latin', ...(lang === undefined ? {} : { lang }) }
  })
}

const latinDecks = new Map<string, boolean>()

/** Asked for each run of a deck, and found once. */
function isLatin(deckLang: string): boolean {
  const known = latinDecks.get(deckLang)
  if (known !== undefined) return known
  const isElsewhere = tests.some(
    ({ slot, language }) => slot !== 'latin' && language.includes(short(deckLang)),
  )
  const isLatinDeck = !isElsewhere && !hasOtherAlphabet(deckLang)
  latinDecks.set(deckLang, isLatinDeck)
  return isLatinDeck
}

const short = (lang: string): string => lang.slice(0, 2).toLowerCase()

const hasOtherAlphabet = (lang: string): boolean => ['el', 'ru', 'uk', 'bg', 'sr'].includes(short(lang))

function isSame(a: ScriptRule | undefined, b: ScriptRule, deckLang: string): boolean {
  return a !== undefined && a.slot === b.slot && languageOf(a, deckLang) === languageOf(b, deckLang)
}

/** Undefined: the deck's own. A deck in a language of Latin letters keeps all Latin letters. */
function languageOf({ langs, pattern }: ScriptRule, deckLang: string): string | undefined {
  if (langs.some((lang) => short(lang) === short(deckLang))) return undefined
  const isDeckElsewhere = tests.some(
    ({ language, pattern: other }) =>
      other !== pattern && !other.test('a') && language.includes(short(deckLang)),
  )
  if (pattern.test('a') && !isDeckElsewhere) return undefined
  return langs[0]
}
