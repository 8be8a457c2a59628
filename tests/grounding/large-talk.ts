/** A talk as large as one likes, the same each time: an article of many paragraphs, and slides that quote and count from it. */
export interface LargeTalk {
  readonly article: string
  readonly slides: string
}

const subjects = 'council harbor engineer bridge survey river committee station teacher market'.split(' ')
const verbs = 'recorded measured rejected repaired described counted opened closed praised extended'.split(
  ' ',
)
const objects = 'gates turbines lessons journeys letters harvests floods bridges samples voters'.split(' ')
const places = 'Halden Vernay Trezzo Corroios Nendrum Woodbridge Menai Humber Tacoma Zhaozhou'.split(' ')

/** Sentences differ in their numbers and in the order of their words, as those of an article do. */
function sentence(index: number): string {
  const pick = (list: readonly string[], step: number): string =>
    list[Math.floor(index / step) % list.length] ?? ''
  const year = 1200 + ((index * 7) % 800)
  return `The ${pick(subjects, 1)} of ${pick(places, 10)} ${pick(verbs, 3)} ${17 + ((index * 13) % 4000)} ${pick(objects, 7)} in ${year}, and “the ${pick(subjects, 11)} of the ${pick(objects, 17)} number ${index} waits,” said Ann ${pick(places, 5)} of the ${pick(subjects, 2)}.`
}

export function writeLargeTalk(words: number, slideCount: number): LargeTalk {
  const wordsEach = sentence(0).split(' ').length
  const count = Math.round(words / wordsEach)
  const perParagraph = 5
  const paragraphs = Array.from({ length: Math.ceil(count / perParagraph) }, (_none, paragraph) =>
    Array.from({ length: perParagraph }, (_one, index) => sentence(paragraph * perParagraph + index)).join(
      ' ',
    ),
  )
  const slides = Array.from({ length: slideCount }, (_none, slide) => {
    const paragraph = Math.floor((slide * paragraphs.length) / slideCount)
    const points = Array.from({ length: 5 }, (_one, index) => {
      const at = paragraph * perParagraph + index
      const [said = ''] = /“.*?”/.exec(sentence(at)) ?? []
      const year = 1200 + ((at * 7) % 800)
      return `      - { text: 'In ${year}, ${said}', from: p${paragraph + 1}.${index + 1} }`
    })
    const [noted = ''] = /“.*?”/.exec(sentence((slide * 37) % count)) ?? []
    return [
      `  - title: The survey of slide number ${slide} in words`,
      '    points:',
      ...points,
      `    from: [p${paragraph + 1}, own]`,
      `    notes: |`,
      `      Here I say that ${noted} and go on for some time, in my own words, about this and that.`,
    ].join('\n')
  })
  return { article: paragraphs.join('\n\n'), slides: slides.join('\n') }
}
