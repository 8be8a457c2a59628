import { describe, expect, it } from 'vitest'
import type { TextSlide } from '../../src/3-deck/model.ts'
import { composeOutline } from '../support/compose-outline.ts'

/** The paragraphs of the one slide, each with what stands in the outline at its place. */
function paragraphsOf(typed: string): readonly (readonly [string, string])[] {
  const { deck, files } = composeOutline(`title: A\nlang: en\nslides:\n  - title: B\n    text: ${typed}`)
  const slide = deck?.slides[1] as TextSlide
  const { text, lineStarts } = [...files.values()][0] ?? { text: '', lineStarts: [] }
  const offset = (line: number, column: number): number => (lineStarts[line - 1] ?? 0) + column - 1
  return slide.paragraphs.map(({ plain, at }) => [
    plain,
    text.slice(offset(at.line, at.column), offset(at.endLine, at.endColumn)),
  ])
}

const one = ['One, on two lines.', 'One,\n      on two lines.'] as const
const two = ['Two.', 'Two.'] as const
const block = '      One,\n      on two lines.\n\n      Two.\n'

describe('paragraphs of a text keep their places', () => {
  it.each([
    ['a literal block', `|\n${block}`],
    ['a folded block', `>-\n${block}`],
    ['a block with a comment and an indentation', `|2-  # a comment\n${block}`],
    ['a plain scalar', block.trim()],
    [
      'a block with several blank lines, some of spaces',
      `|\n${block.replace('\n\n', '\n\n   \n      \n\n')}`,
    ],
    ['a block that begins and ends with blank lines', `|+\n\n${block}\n\n`],
  ])('in %s', (_name, typed) => {
    expect(paragraphsOf(typed)).toEqual([one, two])
  })

  it('in quotation marks', () => {
    expect(paragraphsOf(`"${block.trim()}"`)).toEqual([
      [one[0], `"${one[1]}`],
      [two[0], 'Two."'],
    ])
  })

  it('as one, where escapes part them', () => {
    const typed = '"One.\\n\\nTwo."'
    expect(paragraphsOf(typed)).toEqual([
      ['One.', typed],
      ['Two.', typed],
    ])
  })

  it('and a line end is none', () => {
    expect(paragraphsOf('|\n      One,\n      on two lines.\n').map(([text]) => text)).toEqual([one[0]])
    expect(paragraphsOf('"One,\\non two lines."').map(([text]) => text)).toEqual([one[0]])
  })
})
