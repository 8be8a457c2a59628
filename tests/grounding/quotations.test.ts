import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/1-article/model.ts'
import { checkSnippet, readArticleFile } from './check-snippet.ts'

const articles = [
  readArticleFile('../../content/win-win-cooperation/article.txt', 'en'),
  readArticleFile('../specimens/article.txt', 'en'),
  readArticleFile('articles/german.md', 'de'),
  readArticleFile('articles/french.txt', 'fr'),
  readArticleFile('articles/chinese.txt', 'zh-Hans'),
  readArticleFile('articles/arabic.txt', 'ar'),
]
const sentences = articles.flatMap((article) =>
  article.passages.flatMap((passage) =>
    passage.sentences.map(({ address, text }) => ({ article, address, text })),
  ),
)
const anySentence = fc.constantFrom(...sentences)
const seed = 20261125

/** As an author may type it: with other marks, other dashes, and lines that end where they like. */
const marks: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['straight', (text) => text.replace(/[“”„«»「」]/g, '"').replace(/[‘’]/g, "'")],
  ['curly', (text) => text.replace(/"([^"]*)"/g, '“$1”').replace(/'/g, '’')],
  ['single inside', (text) => text.replace(/[“„«]/g, '‘').replace(/[”»]/g, '’')],
  ['dashes', (text) => text.replace(/[–—]/g, '-')],
]

function told(words: string, address: string, article: Article): readonly string[] {
  const lines = words.split('\n').map((line) => `        ${line.trim()}`)
  const slides = `- title: Said\n  quote:\n    text: >-\n${lines.join('\n')}\n  from: ${address}\n`
  return checkSnippet(slides, article).map(({ code, severity }) => `${severity} ${code}`)
}

/** Breaks lines at spaces, and between the characters of Chinese. */
const wrap = (text: string, widths: readonly number[]): string => {
  let column = 0
  let line = 0
  return [...text].reduce((all, character) => {
    column += 1
    const mayBreak = column > (widths[line % widths.length] ?? 40)
    if (!mayBreak || !/[ \p{Script=Han}]/u.test(character)) return all + character
    column = 0
    line += 1
    return character === ' ' ? `${all}\n` : `${all}${character}\n`
  }, '')
}

describe('any sentence of an article', () => {
  it('may be quoted, re-wrapped, with marks of any kind', () => {
    const widths = fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        anySentence,
        fc.constantFrom(...marks),
        widths,
        ({ article, address, text }, [, mark], lines) => {
          expect(told(wrap(mark(text), lines), address, article)).toEqual([])
        },
      ),
      { numRuns: 300, seed },
    )
  })

  it('with one letter changed is told', () => {
    fc.assert(
      fc.property(anySentence, fc.nat(), ({ article, address, text }, pick) => {
        const letters = Array.from(text.matchAll(/[\p{L}\p{N}]/gu))
        const letter = letters[pick % letters.length]!
        const other = /\p{Script=Han}/u.test(letter[0]) ? '猫' : /x/i.test(letter[0]) ? 'q' : 'x'
        const changed = text.slice(0, letter.index) + other + text.slice(letter.index + letter[0].length)
        expect(told(changed, address, article)).toEqual(['error check/quote-differs'])
      }),
      { numRuns: 300, seed },
    )
  })

  it('may be quoted in part', () => {
    fc.assert(
      fc.property(
        anySentence,
        fc.nat(),
        fc.integer({ min: 4, max: 9 }),
        ({ article, address, text }, from, count) => {
          const words = text.split(' ')
          const start = from % Math.max(1, words.length - count)
          const part = words.slice(start, start + count).join(' ')
          expect(told(part, address, article)).toEqual([])
        },
      ),
      { numRuns: 200, seed },
    )
  })
})
