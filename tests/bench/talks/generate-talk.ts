import type { CitedText, GeneratedTalk, PlannedSlide } from './model.ts'
import { createRandom, type Random } from './random.ts'
import { type Sentence, writeSentence } from './write-sentence.ts'

export interface TalkSize {
  readonly slides: number
  /** Words of the article, about. */
  readonly words: number
  readonly seed?: number
}

/** A sentence and where it stands. */
interface Placed extends Sentence {
  readonly address: string
}

/** Takes a size; gives a talk of it that holds in every word: what it costs to find nothing wrong is what authors pay all day. */
export function generateTalk({ slides: count, words, seed = 1 }: TalkSize): GeneratedTalk {
  const random = createRandom(seed)
  const paragraphs = writeArticle(random, words)
  const slides = Array.from({ length: count }, (_none, index) => {
    const from = Math.floor((index * paragraphs.length) / count)
    const passage = [0, 1, 2].flatMap((step) => paragraphs[(from + step) % paragraphs.length] ?? [])
    return planSlide(index, passage, random)
  })
  return {
    name: `talk-${count}-${seed}`,
    title: `What ${count} towns had in common`,
    article: paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')).join('\n\n'),
    slides,
  }
}

function writeArticle(random: Random, words: number): readonly (readonly Placed[])[] {
  const paragraphs: Placed[][] = []
  for (let written = 0; written < words; ) {
    const paragraph = Array.from({ length: random.between(3, 7) }, (_none, index) => ({
      ...writeSentence(random),
      address: `p${paragraphs.length + 1}.${index + 1}`,
    }))
    written += paragraph.reduce((sum, { text }) => sum + text.split(' ').length, 0)
    paragraphs.push(paragraph)
  }
  return paragraphs
}

/** The order in which kinds follow each other; like talks, mostly points. */
const order = [
  'section',
  'points',
  'columns',
  'table',
  'points',
  'timeline',
  'quote',
  'numbers',
  'points',
  'code',
] as const

function planSlide(index: number, passage: readonly Placed[], random: Random): PlannedSlide {
  const kind = order[index % order.length] ?? 'points'
  const spoken = passage.filter((sentence) => sentence.said !== undefined)
  const [quoted] = spoken
  const notes = `Slowly here. ${quoted?.said === undefined ? 'The archive has more of this.' : `“${quoted.said.words}”: read it aloud.`} Then on to what followed from it.`
  const common = { title: titleOf(index), notes }
  const all = passage.slice(0, 9)
  switch (kind) {
    case 'section':
      return { ...common, kind }
    case 'columns':
      return {
        ...common,
        kind,
        columns: [
          { heading: 'Before the works', items: all.slice(0, 3).map((one) => cite(one, random)) },
          { heading: 'After the works', items: all.slice(3, 6).map((one) => cite(one, random)) },
        ],
      }
    case 'table':
      return {
        ...common,
        kind,
        header: ['Year', 'How many', 'What'],
        rows: all
          .slice(0, 5)
          .map(({ date, amount, counted, address }) => ({ cells: [date, amount, counted], from: address })),
      }
    case 'timeline':
      return {
        ...common,
        kind,
        events: all.slice(0, 4).map((one) => ({ ...cite(one, random), date: one.date })),
      }
    case 'numbers':
      return {
        ...common,
        kind,
        numbers: all
          .slice(0, 3)
          .map(({ amount, counted, address }) => ({ value: amount, text: counted, from: address })),
      }
    case 'code':
      return { ...common, kind, language: 'python', code: code(index) }
    case 'quote':
      if (quoted?.said !== undefined)
        return { ...common, kind, words: quoted.said.words, by: quoted.said.by, from: quoted.address }
      return { ...common, kind: 'points', items: all.slice(0, 4).map((one) => cite(one, random)) }
    case 'points':
      return { ...common, kind, items: all.slice(0, 4).map((one) => cite(one, random)) }
  }
}

const titles = [
  'What the ledgers kept',
  'Who paid, and who did not',
  'The works went on for longer than planned',
  'Two ways to count the same things',
  'Nobody asked the neighbors',
  'How the records came down to us',
  'A town is more than its walls',
]

const titleOf = (index: number): string => `${titles[index % titles.length]} (part ${letters(index)})`

/** Counting in letters: figures in a title would have to stand in the article. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

/** Three points of four are cited by address, every fourth by the words themselves. */
function cite({ point, address, text }: Placed, random: Random): CitedText {
  return { text: point, from: random.between(1, 4) === 1 ? excerptOf(text) : address }
}

/** The year and the amount are in every sentence, and no two sentences share what lies from one to the other. */
function excerptOf(text: string): string {
  const words = text.replace(/[“”]/g, '').split(' ')
  return words
    .slice(0, 14)
    .join(' ')
    .replace(/[,.;]$/, '')
}

const code = (index: number): string => `def part_${letters(index)}(records):
    kept = [record for record in records if record.year > ${1700 + (index % 300)}]
    return sum(record.amount for record in kept)`
