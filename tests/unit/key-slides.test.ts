import { describe, expect, it } from 'vitest'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import { keySlides } from '../../src/6-theme/fit/key-slides.ts'
import { ownPalette } from '../../src/6-theme/read-palette.ts'
import { composeOutline } from '../support/compose-outline.ts'

const head = 'title: T\nlang: en\nslides:\n'
const first = '  - section: One\n  - { id: a, title: A, points: [One], from: own, notes: Some words }\n'
const second = '  - { id: b, title: B, points: [Two], from: own }\n'

function keysOf(text: string, css = 'section { color: red }', tool = '1'): ReadonlyMap<string, string> {
  const { deck } = composeOutline(text)
  if (deck === undefined) throw new Error('the outline is broken')
  const theme = { name: 'lectern', sheets: [css], palette: ownPalette, isForeign: false, fonts: new Map() }
  return keySlides(printDeck(deck), deck, theme, tool)
}

/** The slides whose key is another one than in the usual deck. */
function changedBy(text: string, css?: string, tool?: string): readonly string[] {
  const usual = keysOf(head + first + second)
  return [...keysOf(text, css, tool)].flatMap(([id, key]) => (usual.get(id) === key ? [] : [id]))
}

describe('a slide is measured again', () => {
  it.each([
    ['not when another one is edited', head + first + second.replace('Two', 'Three'), ['b']],
    ['not when its notes change', head + first.replace('Some words', 'Other words') + second, []],
    [
      'not when one comes in before it',
      `${head}${first}  - { id: new, title: N, points: [N], from: own }\n${second}`,
      ['new'],
    ],
    [
      'when its section has another name, which the footer says',
      head + first.replace('One', 'Uno') + second,
      ['one', 'a', 'b'].map((id) => (id === 'one' ? 'uno' : id)),
    ],
    ['when the talk has', head.replace('T', 'Talk') + first + second, ['title', 'one', 'a', 'b']],
    ['when its language has', head.replace('en', 'de') + first + second, ['title', 'one', 'a', 'b']],
  ])('%s', (_name, text, ids) => {
    expect(changedBy(text)).toEqual(ids)
  })

  it('not when the references move, to which its source line leads', () => {
    const cited = second.replace('own', 'p1.1')
    const references = '  - references: true\n'
    const before = keysOf(head + first + cited + references)
    const after = keysOf(
      `${head}${first}${cited}  - { id: new, title: N, points: [N], from: own }\n${references}`,
    )
    expect([...after.keys()].filter((id) => after.get(id) !== before.get(id))).toEqual(['new'])
    expect(keysOf(head + first + cited).get('b')).not.toBe(before.get('b'))
  })

  it('when the theme or the code that measures is another', () => {
    const all = ['title', 'one', 'a', 'b']
    expect(changedBy(head + first + second)).toEqual([])
    expect(changedBy(head + first + second, 'section { color: blue }')).toEqual(all)
    expect(changedBy(head + first + second, undefined, '2')).toEqual(all)
  })
})
