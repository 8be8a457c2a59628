import type { Random } from './random.ts'
import * as words from './words.ts'

/** A sentence of the article, and what a slide may honestly say of it. */
export interface Sentence {
  readonly text: string
  /** A point in other words: its numbers and names are those of the sentence. */
  readonly point: string
  readonly date: string
  readonly amount: string
  readonly counted: string
  /** What somebody says in it. */
  readonly said?: { readonly words: string; readonly by: string }
}

interface Facts {
  readonly role: string
  readonly people: string
  readonly things: string
  readonly topic: string
  readonly adjective: string
  readonly verb: string
  readonly abstract: string
  readonly other: string
  readonly place: string
  readonly person: string
  readonly year: number
  readonly amount: string
}

interface Wording {
  readonly text: string
  readonly point: string
  readonly said?: string
}

/** As sentences of an article differ: in length, in order, in what they have to say. */
const wordings: readonly ((facts: Facts) => Wording)[] = [
  ({ role, place, verb, amount, things, year }) => ({
    text: `In ${year} the ${role} of ${place} ${verb} ${amount} ${things}, more than anybody had expected.`,
    point: `${place}, ${year}: ${amount} ${things}`,
  }),
  ({ person, adjective, topic, place, amount, people, year }) => ({
    text: `${person}, who had planned the ${adjective} ${topic} at ${place}, needed ${amount} ${people} for the work, and it was finished only in ${year}.`,
    point: `${amount} ${people} at ${place} until ${year}`,
  }),
  ({ people, role, abstract, other, things, amount, year }) => ({
    text: `The ${people} owed their ${abstract} to the ${role}, which had lent them ${amount} ${things} in ${year}; of ${other} they spoke less often.`,
    point: `The ${role} lent ${amount} ${things} in ${year}`,
  }),
  ({ person, abstract, other, role, place, topic, things, amount, year }) => ({
    text: `“Without ${abstract} there is no ${topic}, and ${other} alone will not pay for ${amount} ${things},” said ${person} to the ${role} of ${place} in ${year}.`,
    point: `To pay for ${amount} ${things} was what worried ${place} in ${year}`,
    said: `Without ${abstract} there is no ${topic}, and ${other} alone will not pay for ${amount} ${things}`,
  }),
  ({ place, topic, year, amount, people, adjective, abstract }) => ({
    text: `By ${year} the ${topic} of ${place} employed ${amount} ${people}, whose ${adjective} ${abstract} was known far beyond the valley.`,
    point: `The ${topic} of ${place} had ${amount} ${people} by ${year}`,
  }),
  ({ person, place, things, amount, year, abstract, adjective, verb }) => ({
    text: `When ${person} came to ${place} in ${year}, she found ${amount} ${things} that nobody had ${verb}, and wrote that “the ${adjective} ${abstract} of this town is its greatest treasure”.`,
    point: `${amount} ${things} found in ${place} in ${year}`,
    said: `the ${adjective} ${abstract} of this town is its greatest treasure`,
  }),
  ({ role, adjective, things, amount, year, other, topic }) => ({
    text: `A ${adjective} report of ${year} gave the number of ${things} as ${amount}, although the ${role} had never asked what the ${topic} did for ${other}.`,
    point: `A report of ${year} counts ${amount} ${things}`,
  }),
]

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Takes a source of choices; gives the next sentence. */
export function writeSentence(random: Random): Sentence {
  const year = random.between(1700, 1999)
  const number = random.between(21, 9400)
  const amount =
    number >= 1000 ? `${Math.floor(number / 1000)},${String(number % 1000).padStart(3, '0')}` : `${number}`
  const person = `${random.pick(words.firstNames)} ${random.pick(words.surnames)}`
  const facts: Facts = {
    role: random.pick(words.roles),
    people: random.pick(words.people),
    things: random.pick(words.things),
    topic: random.pick(words.topics),
    adjective: random.pick(words.adjectives),
    verb: random.pick(words.verbs),
    abstract: random.pick(words.abstracts),
    other: random.pick(words.abstracts),
    place: random.pick(words.places),
    person,
    year,
    amount,
  }
  const { text, point, said } = random.pick(wordings)(facts)
  const dated = text.replace(`in ${year}`, `in ${random.pick(months)} ${year}`)
  return {
    text: dated,
    point,
    date: `${year}`,
    amount,
    counted: point.includes(facts.people) ? facts.people : facts.things,
    ...(said === undefined ? {} : { said: { words: said, by: person } }),
  }
}
