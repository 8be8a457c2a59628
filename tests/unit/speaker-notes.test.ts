import { describe, expect, it } from 'vitest'
import type { SlideOf } from '../../src/3-deck/model.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import { composeOutline } from '../support/compose-outline.ts'

function compose(lang: string, slide: object): SlideOf<'question'> {
  const { deck } = composeOutline(JSON.stringify({ title: 'A', lang, slides: [slide] }))
  return deck?.slides[1] as SlideOf<'question'>
}

describe('the answer of a question', () => {
  const question = { text: 'Who?', answer: 'The *miller*' }

  it('stands below the notes as typed, and by itself', () => {
    const slide = compose('en', { question, notes: 'Wait.\n' })
    expect(slide.notes).toBe('Wait.\n')
    expect(slide.speakerNotes).toBe('Wait.\n\nAnswer: The *miller*')
    expect(slide.answer?.plain).toBe('The miller')
  })

  it.each([
    ['en', 'Answer: The *miller*'],
    ['de-AT', 'Antwort: The *miller*'],
    ['fr', 'Réponse\u00a0: The *miller*'],
    ['zh', '答案：The *miller*'],
    ['fi', 'Answer: The *miller*'],
  ])('is named in %s', (lang, notes) => {
    expect(compose(lang, { question }).speakerNotes).toBe(notes)
  })

  it('comes on one line, without spaces between Chinese characters', () => {
    expect(compose('zh', { question: { text: '谁？', answer: '磨坊主，\n和海' } }).speakerNotes).toBe(
      '答案：磨坊主，和海',
    )
  })

  it('is neither a step nor a note where it is empty', () => {
    const { deck } = composeOutline(
      JSON.stringify({ title: 'A', lang: 'en', slides: [{ question: { text: 'Who?', answer: ' ' } }] }),
    )
    if (deck === undefined) throw new Error('the outline can be read')
    const { markdown } = printDeck(deck).slides[1] ?? { markdown: '' }
    expect(markdown.trimEnd()).toMatch(/## Who\?$/)
  })
})
