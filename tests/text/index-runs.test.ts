import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWords } from '../../src/0-text/fold-text.ts'
import { indexRuns } from '../../src/0-text/index-runs.ts'

const word = fc.constantFrom('the', 'mill', '“mill”', 'of', 'Rennes', '1884', 'water', '中文', 'é', '—')
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))

describe('the index of runs', () => {
  it('names every text that holds the words, whatever part of a text they are', () => {
    const cited = fc.record({
      texts: fc.array(text, { minLength: 1, maxLength: 6 }),
      nth: fc.nat(),
      from: fc.nat(),
      length: fc.nat(120),
    })
    fc.assert(
      fc.property(cited, ({ texts, nth, from, length }) => {
        const folded = texts.map(foldWords)
        const source = folded[nth % folded.length] ?? ''
        const start = from % (source.length + 1)
        const wanted = source.slice(start, start + length)
        const holding = folded.flatMap((one, place) => (one.includes(wanted) ? [place] : []))
        const found = indexRuns(texts.map((one) => ({ text: one }))).havingRarest(wanted)
        if (found !== undefined) expect(found).toEqual(expect.arrayContaining(holding))
      }),
    )
  })

  it('reads few texts for words that few texts share, none for those of no text', () => {
    const passages = [
      'The mill of Rennes was closed.',
      'The mill of Nantes was sold.',
      'The mill of Brest was sold.',
    ]
    const { havingRarest } = indexRuns(passages.map((one) => ({ text: one })))
    expect(havingRarest('mill of Nantes was sold')).toEqual([1])
    expect(havingRarest('The mill of Brest')).toEqual([2])
    expect(havingRarest('and nobody ever came back')).toEqual([])
  })

  it('knows nothing of words without a run of their own', () => {
    const { havingRarest } = indexRuns([{ text: '十八大以来，中国始终坚持合作共赢' }, { text: 'a mill' }])
    expect(havingRarest('中国始终坚持合作共赢')).toBeUndefined()
    expect(havingRarest('a mill')).toBeUndefined()
  })
})
