import { describe, expect, test } from 'vitest'
import type { ArticleHead } from '../../src/1-article/model.ts'
import { readArticle } from './read-article.ts'

const long =
  'This is a line of body text that has rather more than twelve words in it, as lines of articles do.'

/** An article, its head, and its passages as `address text`. */
const rows: readonly (readonly [string, ArticleHead, readonly string[]])[] = [
  [`${long}\nTwo.\nThree.`, {}, [`p1 ${long}`, 'p2 Two.', 'p3 Three.']],
  [`${long}\ngoes on.\n\nTwo,\nwrapped.`, {}, [`p1 ${long} goes on.`, 'p2 Two, wrapped.']],
  [`  ${long}  \n\u00a0\n\t\nTwo.\t`, {}, [`p1 ${long}`, 'p2 Two.']],
  ['One.\r\nTwo.\r\n', {}, ['p1 One.', 'p2 Two.']],
  ['One.\rTwo.', {}, ['p1 One.', 'p2 Two.']],
  ['\ufeffOne.\n\nTwo.', {}, ['p1 One.', 'p2 Two.']],
  ['A short title\nBody.', { title: 'A short title' }, ['p1 Body.']],
  [
    'Published: February 27,2023\nBy Staff writer\nBody.',
    { date: 'February 27,2023', by: 'Staff writer' },
    ['p1 Body.'],
  ],
  [
    'Published: 2023\nBy Jane\nThe title\nBody.',
    { date: '2023', by: 'Jane', title: 'The title' },
    ['p1 Body.'],
  ],
  [
    'The title\nA subtitle\nBy Jane\nBody.\nMore.',
    { title: 'The title', by: 'Jane' },
    ['p1 Body.', 'p2 More.'],
  ],
  [
    'The title\n\nBy Jane\n\nBody,\nwrapped.\n\nMore.',
    { title: 'The title', by: 'Jane' },
    ['p1 Body, wrapped.', 'p2 More.'],
  ],
  ['The title\n\nOne.\nTwo.', { title: 'The title' }, ['p1 One.', 'p2 Two.']],
  ['The title\n\nOne is\nwrapped.', { title: 'The title' }, ['p1 One is wrapped.']],
  [
    `The title\n\n${long} ${long} ${long}\nTwo`,
    { title: 'The title' },
    [`p1 ${long} ${long} ${long}`, 'p2 Two'],
  ],
  ['The title\n\nA heading\n\nBody.', { title: 'The title' }, ['p1 A heading', 'p2 Body.']],
  ['It was the\nbest of times.\n\nTwo.', {}, ['p1 It was the best of times.', 'p2 Two.']],
  ['By the Sea\nBody.', { title: 'By the Sea' }, ['p1 Body.']],
  [
    'Title: X: Y\nAuthor: A, B\nSource: The Daily\nURL: https://a.b/c\n2023-02-27\nBody.',
    { title: 'X: Y', by: 'A, B', publisher: 'The Daily', url: 'https://a.b/c', date: '2023-02-27' },
    ['p1 Body.'],
  ],
  ['27 February 2023\nhttps://a.b\nBody.', { date: '27 February 2023', url: 'https://a.b' }, ['p1 Body.']],
  [
    '标题：合作\n作者：王\n发布时间：2023年2月27日\n合作共赢。',
    { title: '合作', by: '王', date: '2023年2月27日' },
    ['p1 合作共赢。'],
  ],
  ['Von Anna Müller\nText.', { by: 'Anna Müller' }, ['p1 Text.']],
  ['Hello world', {}, ['p1 Hello world']],
  [
    '== The title ==\nBody.\n=== Part ===\nMore.',
    { title: 'The title' },
    ['p1 Body.', 'h1 Part', 'p2 More.'],
  ],
  ['One.\n\n== Part ==\nTwo,\nwrapped.', {}, ['p1 One.', 'h1 Part', 'p2 Two, wrapped.']],
  ['合作\n共赢。\n\n第二。', {}, ['p1 合作共赢。', 'p2 第二。']],
]

describe('plain text', () => {
  test.each(rows)('%j', (text, head, passages) => {
    const { article, codes } = readArticle(text, 'text', /\p{Script=Han}/u.test(text) ? 'zh' : 'en')
    expect(article.head).toEqual(head)
    expect(article.passages.map((passage) => `${passage.address} ${passage.text}`)).toEqual(passages)
    expect(codes).toEqual([])
  })

  test('a wrapped sentence has the range of its lines', () => {
    const { article } = readArticle('One. Two\r\n  goes on. Three.\r\n\r\nFour.', 'text')
    const [passage] = article.passages
    expect(passage?.sentences.map((sentence) => sentence.text)).toEqual(['One.', 'Two goes on.', 'Three.'])
    expect(passage?.sentences[1]?.at).toMatchObject({ line: 1, column: 6, endLine: 2, endColumn: 11 })
    expect(passage?.at).toMatchObject({ line: 1, column: 1, endLine: 2, endColumn: 18 })
  })
})

describe('faults', () => {
  test.each([
    ['', ['article/empty 1:1']],
    [' \n\ufeff\n', ['article/empty 1:1']],
    ['By Jane\nPublished: 2023', ['article/empty 1:1']],
    ['One.\nTwo\u0007 and \u0007.', ['article/control-character 2:4']],
    ['\u0000One\u0000.\u001b', ['article/control-character 1:1', 'article/control-character 1:7']],
    ['One\ufffe.\nTwo.\f', ['article/control-character 1:4', 'article/control-character 2:5']],
    ['One\ud800 \ud83d\ude00.', ['article/control-character 1:4']],
  ])('%j', (text, codes) => {
    expect(readArticle(text, 'text').codes).toEqual(codes)
    expect(readArticle(text, 'markdown').codes.filter((code) => !code.startsWith('article/empty'))).toEqual(
      codes.filter((code) => !code.startsWith('article/empty')),
    )
  })
})
