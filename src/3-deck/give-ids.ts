import type { OutlineSlide } from '../2-outline/model.ts'
import type { Report } from '../diagnostics/model.ts'

/** Small letters, letters of scripts without capitals, the marks on them (vowels of Hindi, say), digits. */
const idLetters = String.raw`[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+`
const idForm = new RegExp(`^${idLetters}(-${idLetters})*$`, 'u')
const idWords = new RegExp(idLetters, 'gu')
const longestDerived = 60
export const titleId = 'title'

/**
 * Takes the slides and the words that name them; gives an id for each: the typed one, else the kebab of its name in any script.
 * Derived ids that clash get `-2`; a typed one that stands twice is `outline/duplicate-id`.
 */
export function giveIds(
  slides: readonly { readonly slide: OutlineSlide; readonly name: string }[],
  report: Report,
): readonly string[] {
  const typed = new Map<string, OutlineSlide>()
  for (const { slide } of slides) {
    if (slide.id === undefined) continue
    const id = slide.id.text
    const first = typed.get(id)
    if (!idForm.test(id)) {
      const expected = 'small letters, digits and single hyphens'
      report.add('outline/wrong-type', slide.id.at, {
        key: 'id',
        found: `\`${id}\``,
        expected,
        suggestion: kebab(id),
      })
    } else if (first?.id !== undefined) {
      report.add('outline/duplicate-id', slide.id.at, { id }, [{ at: first.id.at, note: 'the first one' }])
    } else if (id === titleId) {
      report.add('outline/duplicate-id', slide.id.at, { id })
    }
    if (first === undefined) typed.set(id, slide)
  }
  const taken = new Set([titleId, ...typed.keys()])
  return slides.map(({ slide, name }) => slide.id?.text ?? takeFree(kebab(name) || slide.kind, taken))
}

/** Gives an id for part `number` (from 2) of a slide: `<id>-2`, or the next that is free; it is taken then. */
export function takeFreePart(id: string, number: number, taken: Set<string>): string {
  let count = number
  while (taken.has(`${id}-${count}`)) count += 1
  taken.add(`${id}-${count}`)
  return `${id}-${count}`
}

function takeFree(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
  taken.add(id)
  return id
}

/** As many whole words as fit; of a first word that is longer, its beginning. */
function kebab(name: string): string {
  const [first = '', ...words] = name.normalize('NFC').toLowerCase().match(idWords) ?? []
  let id = [...first].slice(0, longestDerived).join('')
  for (const word of words) {
    if (id.length + 1 + word.length > longestDerived) break
    id = `${id}-${word}`
  }
  return id
}
