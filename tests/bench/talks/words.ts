import { createRandom } from './random.ts'

/** What sentences are made of. Enough of each that no word stands in every sentence but the small ones, as in a text of an author. */
const split = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean)

export const roles = split(`council committee parish district company school society hospital library
  university guild household workshop garrison monastery newspaper laboratory bakery orchestra registry`)
export const people =
  split(`engineers miners weavers teachers surveyors sailors farmers printers nurses clerks
  masons pilots doctors painters smiths millers bakers porters tailors carpenters`)
export const things = split(`gates lanterns turbines letters harvests voters samples barrels carriages windows
  looms ledgers instruments wagons seedlings maps pumps benches kilns sacks bells contracts charts hinges`)
export const topics = split(`harbor bridge school canal railway market hospital theatre lighthouse archive
  vineyard quarry observatory tramway dike granary ferry foundry garden museum`)
export const adjectives = split(`careful costly early modest remarkable quiet narrow distant unusual patient
  ordinary stubborn generous uneven crowded regular damp cheerful precise hurried broad sober lasting humble`)
export const verbs = split(`recorded repaired rejected measured replaced inspected delivered borrowed counted
  painted collected restored registered abandoned ordered examined`)
export const abstracts = split(`patience memory trade weather habit pride credit silence skill language
  custom fear hope law rumor fashion thrift labor faith health`)

const names = createRandom(1207)
const syllables = split('ba del fo gri han kor lim mar nev or pel quin ros sta tem vol wen yar zel thor')
const endings = split('ton field dale wick mouth berg hoven stad ville port')
const makeName = (endings: readonly string[]): string => {
  const word = names.pick(syllables) + names.pick(syllables) + names.pick(endings)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

export const places = [...new Set(Array.from({ length: 240 }, () => makeName(endings)))]
export const surnames = [
  ...new Set(Array.from({ length: 240 }, () => makeName(split('son man ley er ini ova eau ski')))),
]
export const firstNames = split(
  'Ada Bruno Clara David Elena Felix Grete Henry Ines Jakob Karla Louis Mira Nora',
)
