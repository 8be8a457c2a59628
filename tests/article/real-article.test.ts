import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { SourceRange } from '../../src/diagnostics/model.ts'
import { readArticle, sentences, textAt } from './read-article.ts'

const text = readFileSync(new URL('../../content/win-win-cooperation/article.txt', import.meta.url), 'utf8')
const { article, source, codes } = readArticle(text, 'text')

function sentence(address: string): { text: string; at: SourceRange } {
  const found = sentences(article).find((candidate) => candidate.address === address)
  if (found === undefined) throw new Error(`no ${address}`)
  return found
}

test('has 28 sentences in 7 paragraphs', () => {
  expect(article.passages.map((passage) => passage.address)).toEqual([
    'p1',
    'p2',
    'p3',
    'p4',
    'p5',
    'p6',
    'p7',
  ])
  expect(article.passages.map((passage) => passage.sentences.length)).toEqual([4, 6, 4, 5, 3, 4, 2])
  expect(codes).toEqual([])
})

test('has byline and date as typed, and no title', () => {
  expect(article.head).toEqual({ by: 'Staff writer', date: 'February 27,2023' })
})

test('p3.4 ends after the closing quotation mark', () => {
  expect(sentence('p3.4')).toMatchObject({
    text: 'Firstly, China’s core national interests are clarified, with six core interests being outlined in the whitepaper “China’s Peaceful Development.”',
    at: { line: 5, column: 679, endLine: 5, endColumn: 823 },
  })
})

test('p5.1 to p5.3 are the long quotation', () => {
  expect(sentence('p5.1').text).toMatch(
    /^In “China’s Peaceful Development,” it is stressed that “China aligns .* all the parties\.$/,
  )
  expect(sentence('p5.2').text).toMatch(/^It works to establish .* countries and regions\.$/)
  expect(sentence('p5.3').text).toMatch(/^China is committed to .* to everyone\.”$/)
  expect(sentence('p5.1').at).toMatchObject({ line: 7, column: 1, endColumn: 197 })
  expect(sentence('p5.3').at).toMatchObject({ line: 7, column: 335, endLine: 7, endColumn: 465 })
})

test('every range holds the words of its sentence', () => {
  for (const { text: words, at } of sentences(article)) expect(textAt(source, at)).toBe(words)
})
