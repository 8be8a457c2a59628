import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle, sentences, textAt } from './read-article.ts'

const bits = fc.constantFrom(
  ...[
    'One',
    'two',
    ' ',
    ' ',
    ' ',
    '. ',
    '? ',
    '.\n',
    '\n',
    '\n\n',
    '“',
    '”',
    'Mr. ',
    '合作。',
    '共赢',
    '\u00a0',
    '\t',
    '- ',
    '> ',
  ],
  ...[
    '# ',
    '*',
    '&amp;',
    '`',
    '| ',
    '== X ==\n',
    'By Jane\n',
    'Published: 2023\n',
    '---\n',
    'title: x\n',
    '![i](u)',
    '\u0007',
    '👩‍👩‍👧',
  ],
)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(bits, { maxLength: 50 }).map((all) => all.join('')),
)
const format = fc.constantFrom('text' as const, 'markdown' as const)

describe('any article', () => {
  test('has passages and sentences in order, inside the file and inside each other', () => {
    fc.assert(
      fc.property(text, format, (typed, kind) => {
        const { article, source } = readArticle(typed, kind)
        const lines = source.lineStarts.length
        let last = '1:1'
        for (const passage of article.passages) {
          for (const { line, column, endLine, endColumn } of [passage, ...passage.sentences].map(
            (part) => part.at,
          )) {
            expect(line >= 1 && column >= 1 && endLine <= lines && endColumn >= 1).toBe(true)
            expect(endLine > line || (endLine === line && endColumn > column)).toBe(true)
          }
          const { line, column, endLine, endColumn } = passage.at
          const [lastLine = 1, lastColumn = 1] = last.split(':').map(Number)
          expect(line > lastLine || (line === lastLine && column >= lastColumn)).toBe(true)
          last = `${endLine}:${endColumn}`
          const joined = passage.sentences.map((sentence) => sentence.text).join('')
          if (passage.kind === 'paragraph')
            expect(joined.replace(/\s/g, '')).toBe(passage.text.replace(/\s/g, ''))
          for (const sentence of passage.sentences) {
            expect(sentence.address.startsWith(`${passage.address}.`)).toBe(true)
            expect(textAt(source, passage.at)).toContain(textAt(source, sentence.at))
          }
        }
      }),
      { numRuns: 1500, seed: 3 },
    )
  })

  test('is the same with CRLF, CR or a byte order mark, its ranges moved', () => {
    fc.assert(
      fc.property(text, format, fc.constantFrom('\r\n', '\r'), (typed, kind, lineEnd) => {
        const plain = typed.replace(/\r/g, '').replace(/^\ufeff+/, '')
        const one = readArticle(plain, kind)
        const other = readArticle(`\ufeff${plain.replaceAll('\n', lineEnd)}`, kind)
        expect(other.article.head).toEqual(one.article.head)
        expect(other.article.passages.map((passage) => passage.text)).toEqual(
          one.article.passages.map((passage) => passage.text),
        )
        const moved = sentences(one.article).map(({ text: words, at }) => ({ words, at: moveBehindMark(at) }))
        expect(sentences(other.article).map(({ text: words, at }) => ({ words, at }))).toEqual(moved)
      }),
      { numRuns: 1000, seed: 3 },
    )
  })
})

/** The mark is one column of the first line. */
function moveBehindMark<At extends { line: number; column: number; endLine: number; endColumn: number }>(
  at: At,
): At {
  const column = at.line === 1 ? at.column + 1 : at.column
  const endColumn = at.endLine === 1 ? at.endColumn + 1 : at.endColumn
  return { ...at, column, endColumn }
}
