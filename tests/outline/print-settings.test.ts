import { describe, expect, it } from 'vitest'
import { composeOutline } from '../support/compose-outline.ts'

const compose = (print: string): ReturnType<typeof composeOutline> =>
  composeOutline(
    `title: T\nlang: en\n${print}slides:\n  - { statement: S, from: own, handout: "*Read* this." }\ncover: { handout: Hello. }\n`,
  )

describe('print', () => {
  it('has the defaults of the contract', () => {
    const { deck, diagnostics } = compose('')
    expect(diagnostics).toEqual([])
    expect(deck?.print).toEqual({
      paper: 'A4',
      handout: ['beside'],
      steps: 'fold',
      answers: 'none',
      passages: 'cited',
      savesInk: false,
    })
  })

  it('is taken over whole', () => {
    const { deck, diagnostics } = compose(
      'print: { paper: Letter, handout: [1, 2, 3, 4, 6, 9, beside], steps: spread, answers: end, passages: full, ink: saver }\n',
    )
    expect(diagnostics).toEqual([])
    expect(deck?.print).toEqual({
      paper: 'Letter',
      handout: ['1', '2', '3', '4', '6', '9', 'beside'],
      steps: 'spread',
      answers: 'end',
      passages: 'full',
      savesInk: true,
      at: expect.objectContaining({ line: 3, column: 8 }),
    })
  })

  it('takes one layout as a list of one', () => {
    expect(compose('print: { handout: 6 }\n').deck?.print.handout).toEqual(['6'])
  })

  it.each([
    ['paper: a4', 'did you mean `A4`?'],
    ['papre: A4', 'did you mean `paper`?'],
    ['paper: A3', 'did you mean `A4`?'],
    ['steps: folded', 'did you mean `fold`?'],
    ['passages: cite', 'did you mean `cited`?'],
    ['handout: 5', undefined],
    ['handout: besides', 'did you mean `beside`?'],
    ['handout: [6, beside, 6]', undefined],
    ['handout: []', undefined],
    ['handout: { layout: 6 }', undefined],
    ['answers: true', undefined],
    ['ink: save', 'did you mean `saver`?'],
  ])('refuses %s', (typed, hint) => {
    const { diagnostics } = compose(`print: { ${typed} }\n`)
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ severity: 'error', at: { line: 3 } })
    if (hint !== undefined) expect(diagnostics[0]?.hint).toBe(hint)
  })
})

it('what students read beside a slide and the cover is in the deck', () => {
  expect(compose('').deck?.slides.map(({ handout }) => handout)).toEqual(['Hello.', '*Read* this.'])
})
