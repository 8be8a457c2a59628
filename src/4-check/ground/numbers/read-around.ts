import { endsIn } from './ends-in.ts'
import type { FoundNumber } from './model.ts'

const rounding =
  /(?<=(?:\b(?:about|around|nearly|almost|roughly|approximately|some|over|under|more than|less than|fewer than|up to|at least|circa|ca\.|c\.|rund|etwa|knapp|fast|gut|über|ungefähr|mehr als|weniger als|environ|près de|plus de|moins de|presque|quelque)|约|近|超过|大约|逾|نحو|حوالي|أكثر من|أقل من|قرابة|لنحو)\s*)/iuy

/** Whether "about", "nearly", "more than" stand before a number. */
export function isRounded({ start, around }: FoundNumber): boolean {
  return around !== undefined && endsIn(rounding, around.plain, start, 24)
}

const small: ReadonlySet<string> = new Set(
  'a an and are as at be been but by can could did do does for from had has have he her his in into is it its may might must no nor not of on or our over she should since so than that the their them then they this those to was we were when where which while who will with would you your der die das den dem des ein eine einen einem einer eines und oder in im am an auf aus bei mit nach von vor zu zum zur für über unter durch als wie ist sind war waren hat haben wird werden le la les l un une des du de d et ou en au aux dans sur par pour avec sans est sont fut furent était étaient من في على إلى عن مع و كان كانت'.split(
    ' ',
  ),
)

/** The words that a number counts, in lower case, without endings: "six core interests" counts core, interest. A year counts none. */
export function countedBy({ end, isYear, around }: FoundNumber): readonly string[] {
  if (isYear || around === undefined) return []
  return countedWords(around.plain.slice(end, end + 80), around.language)
}

/** The words after a number, up to a stop or a small word: what it counts. Of Chinese, its measure word and what follows. */
function countedWords(rest: string, language: string): readonly string[] {
  const han = /^\s*([\p{Script=Han}]{1,4})/u.exec(rest)
  if (han !== null) return [...(han[1] ?? '')].slice(0, 3)
  const run =
    /^(?:st|nd|rd|th)?[\s\u00a0\u202f-]*((?:[\p{L}\p{M}'’]+[\s\u00a0-]*){1,5})/u.exec(rest)?.[1] ?? ''
  const words = run.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const end = words.findIndex((word) => small.has(word))
  return (end < 0 ? words : words.slice(0, end)).slice(0, 4).map((word) => stem(word, language))
}

/** Enough to see that aspects are what an aspect is. */
function stem(word: string, language: string): string {
  if (language === 'en')
    return word
      .replace(/ies$/, 'y')
      .replace(/(?<=[sxz]|ch|sh)es$/, '')
      .replace(/(?<=\p{L}{2})s$/u, '')
  if (language === 'fr') return word.replace(/[sx]$/, '')
  if (language === 'de') return word.replace(/(?<=\p{L}{3})(?:ern|en|er|es|e|n|s)$/u, '')
  if (language === 'ar')
    return word.replace(/^(?:ال|لل|و(?=.{4})|ب(?=.{4}))/, '').replace(/(?:ات|ون|ين|ًا|ا|ة)$/u, '')
  return word
}
