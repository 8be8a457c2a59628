import { describe, expect, test } from 'vitest'
import type { ArticleHead } from '../../src/1-article/model.ts'
import { readArticle, textAt } from './read-article.ts'

const heads: readonly (readonly [string, ArticleHead, readonly string[]])[] = [
  ['# The *title*\n\nBody.', { title: 'The title' }, ['p1']],
  ['---\ntitle: The title\n---\n\n# The title\n\nBody.', { title: 'The title' }, ['p1']],
  ['---\ntitle: The title\n---\n\n# Part\n\nBody.', { title: 'The title' }, ['h1', 'p1']],
  [
    '---\ntitle: "The: \\"title\\""\nauthor: [A, "B, C"]\ndate: 2023-02-27 # as it was\npublisher: \'It\'\'s\'\nurl: https://a.b/c#d\n---\nBody.',
    { title: 'The: "title"', by: 'A, B, C', date: '2023-02-27', publisher: "It's", url: 'https://a.b/c#d' },
    ['p1'],
  ],
  [
    '---\nauthors:\n  - A B\n  - C D\ntitle: >-\n  Two\n  lines\nother: 1\nnested:\n  title: no\n---\nBody.',
    { by: 'A B, C D', title: 'Two lines' },
    ['p1'],
  ],
  ['---\r\ntitle: X\r\nauthor: ~\r\n---\r\nBody.', { title: 'X' }, ['p1']],
  [
    '+++\ntitle = "X"\nauthor = \'Y\'\ndate = 2023-02-27\n[extra]\nurl = "no"\n+++\nBody.',
    { title: 'X', by: 'Y', date: '2023-02-27' },
    ['p1'],
  ],
  ['# X\n\nPublished: 2023  \n*By Jane Doe*\n\nBody.', { title: 'X', date: '2023', by: 'Jane Doe' }, ['p1']],
  ['# X\n\nBy 1990 it was\ndone.\n\nBy Jane Doe', { title: 'X' }, ['p1', 'p2']],
  ['Body.\n\n## Two\n\nMore.', {}, ['p1', 'h1', 'p2']],
]

describe('Markdown', () => {
  test.each(heads)('head of %j', (text, head, addresses) => {
    const { article, codes } = readArticle(text, 'markdown')
    expect(article.head).toEqual(head)
    expect(article.passages.map((passage) => passage.address)).toEqual(addresses)
    expect(codes).toEqual([])
  })

  const text = [
    '---\ntitle: T\n---',
    '## Part\n\nOne *two*. Three\n&amp; four.',
    '- Item one. And more.\n- Item two',
    '> A quotation.\n> It goes\n> on.',
    '|a|b|\n|-|-|\n|1|2|',
    '```js\nlet a\n```',
    '![A map](map.png)',
    '### Other\n\nText with a note.[^1]',
    '[^1]: The note.',
  ].join('\n\n')

  test('numbers each kind by itself', () => {
    const { article } = readArticle(text, 'markdown')
    expect(article.passages.map(({ address, kind, text: words }) => `${address} ${kind}: ${words}`)).toEqual([
      'h1 heading: Part',
      'p1 paragraph: One two. Three & four.',
      'p2 paragraph: Item one. And more.',
      'p3 paragraph: Item two',
      'p4 paragraph: A quotation. It goes on.',
      't1 table: a | b\n1 | 2',
      'c1 code: let a',
      'f1 figure: A map',
      'h2 heading: Other',
      'p5 paragraph: Text with a note.',
      'p6 paragraph: The note.',
    ])
    expect(article.passages.map((passage) => passage.sentences.length)).toEqual([
      0, 2, 2, 1, 2, 0, 0, 0, 0, 1, 1,
    ])
  })

  test.each([
    ['![A map](m.png "The route of the boats")', ['f1: A map\nThe route of the boats']],
    [
      '![A map](m.png)\n*Figure 1: the boats.*\nMore.',
      ['f1: A map', 'p1.1: Figure 1: the boats.', 'p1.2: More.'],
    ],
    ['![A map](m.png)  \nThe boats.', ['f1: A map', 'p1.1: The boats.']],
    ['![A map](m.png)\n\n*The boats.*', ['f1: A map', 'p1.1: The boats.']],
    ['![A map](m.png) lies here.', ['p1.1: lies here.']],
    [
      '<figure>\n<img src="m.png" alt="A map">\n<figcaption>The boats.</figcaption>\n</figure>',
      ['f1: A map', 'p1.1: The boats.'],
    ],
    ['<img src=m.png alt=\'A map\'>\n\n<img src="dot.gif">', ['f1: A map']],
    [
      'Table 1: The mills.\n\n|a|b|\n|-|-|\n|1|2|\n\n: As counted.',
      ['p1.1: Table 1: The mills.', 't1: a | b\n1 | 2', 'p2.1: : As counted.'],
    ],
    [
      'Text.[^a]\n\n[^a]: One *note*. Two.\n\n    Its second paragraph.\n\n    - And an item',
      ['p1.1: Text.', 'p2.1: One note.', 'p2.2: Two.', 'p3.1: Its second paragraph.', 'p4.1: And an item'],
    ],
    ['- One\n\n  |a|\n  |-|\n  |1|\n\n> ```\n> code\n> ```', ['p1.1: One', 't1: a\n1', 'c1: code']],
  ])(
    '%j: captions, notes and what stands inside lists and quotations have addresses',
    (markdown, expected) => {
      const { article, source } = readArticle(markdown, 'markdown')
      const parts = article.passages.flatMap((one) => (one.sentences.length > 0 ? one.sentences : [one]))
      expect(parts.map(({ address, text: words }) => `${address}: ${words}`)).toEqual(expected)
      const first = article.passages.find(({ kind }) => kind === 'paragraph')
      if (first !== undefined)
        expect(textAt(source, first.at)).toContain(first.sentences[0]?.text.split(' ')[0])
    },
  )

  test.each(['\n', '\r\n', '\r'])('ranges hold what was typed, with %j', (lineEnd) => {
    const { article, source } = readArticle(`\ufeff${text.replaceAll('\n', lineEnd)}`, 'markdown')
    const typed = article.passages.flatMap(({ sentences, at }) =>
      sentences.length > 0 ? sentences.map((sentence) => textAt(source, sentence.at)) : [textAt(source, at)],
    )
    expect(typed.map((one) => one.replaceAll(lineEnd, '\n'))).toEqual([
      ...['## Part', 'One *two*.', 'Three\n&amp; four.', 'Item one.', 'And more.', 'Item two'],
      ...['A quotation.', 'It goes\n> on.', '|a|b|\n|-|-|\n|1|2|', '```js\nlet a\n```', '![A map](map.png)'],
      ...['### Other', 'Text with a note.', 'The note.'],
    ])
  })

  test.each([
    ['', ['article/empty 1:1']],
    ['# Only a title', ['article/empty 1:1']],
    ['## Only\n\n### Headings', ['article/empty 1:1']],
    ['---\ntitle: x\n---\n', ['article/empty 1:1']],
    ['<!-- nothing -->', ['article/empty 1:1']],
  ])('%j has nothing to cite', (markdown, codes) => {
    expect(readArticle(markdown, 'markdown').codes).toEqual(codes)
  })
})

test('what nests too deep for the parser is read as plain text', () => {
  const { article } = readArticle(`One.\n\n${'> '.repeat(5000)}Two.`, 'markdown')
  expect(article.passages).toHaveLength(2)
})
