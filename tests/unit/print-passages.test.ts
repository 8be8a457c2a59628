import { describe, expect, it } from 'vitest'
import { widthOf, wrapWords } from '../../src/diagnostics/terminal-text.ts'
import { choosePaint } from '../../src/paint.ts'
import { printPassages } from '../../src/print-passages.ts'
import { readArticleText } from '../grounding/check-snippet.ts'

const article = readArticleText(
  '# Mills\n\n## How they work\n\nTide mills use the rise and fall of the sea. 潮汐磨坊利用海水的涨落。\n\n```js\nconst mill = { gates: 2, wheel: true, bay: large }\n```\n',
  'article.md',
  'en',
)
const print = (columns: number | undefined, hasColor = false): string =>
  printPassages({ articles: [article] }, columns, choosePaint(hasColor))

describe('articles with their addresses', () => {
  it('are wrapped to the terminal, with the words under each other; code keeps its lines', () => {
    expect(print(28)).toBe(`article.md · Mills

h1    How they work

p1.1  Tide mills use the
      rise and fall of the
      sea.
p1.2  潮汐磨坊利用海水的涨
      落。

c1    const mill = { gates: 2, wheel: true, bay: large }
`)
  })

  it('have a line each where nobody wraps them, or the terminal is too narrow', () => {
    expect(print(undefined)).toContain('\np1.1  Tide mills use the rise and fall of the sea.\n')
    expect(print(20)).toBe(print(undefined))
  })

  it('are the same words in color', () => {
    expect(print(28, true)).toContain('\u001b[1mp1.1\u001b[0m  Tide mills')
    expect(print(28, true).replace(/\u001b\[\d+m/g, '')).toBe(print(28))
  })

  it('send nothing to the terminal that moves its cursor', () => {
    const evil = readArticleText('Mills\n\nA \u001b[2Jmill \u202eis old here.\n', 'article.txt', 'en')
    expect(printPassages({ articles: [evil] }, 80, choosePaint(false))).not.toMatch(/[\u001b\u202e]/)
  })
})

it.each([
  ['', 10, []],
  ['one two three', 7, ['one two', 'three']],
  ['extraordinarily long', 5, ['extraordinarily', 'long']],
  ['共赢合作', 4, ['共赢', '合作']],
  ['合作，共赢', 4, ['合', '作，', '共赢']],
])('%j in %i columns', (text, columns, lines) => {
  expect(wrapWords(text, columns)).toEqual(lines)
  expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
  expect(widthOf('共a\u0301')).toBe(3)
})
