import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseLock } from '../../src/2-outline/lock/parse-lock.ts'
import { readLockNodes } from '../../src/2-outline/lock/read-lock-nodes.ts'
import { readPrintedLock } from '../../src/2-outline/lock/read-printed-lock.ts'
import { readNodes } from '../../src/2-outline/read-nodes.ts'
import { printLock } from '../../src/3-deck/addresses/print-lock.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'
import { readArticleText } from '../grounding/check-snippet.ts'
import { compose, lockOf, movedIn, readLock } from './lock-talk.ts'

const nouns = 'mill dam gate wheel bay tide miller harbor bridge river'.split(' ')
/** Some stand more than once: what stands beside them tells them apart. */
const sentence = fc
  .tuple(fc.nat(nouns.length - 1), fc.nat(nouns.length - 1), fc.nat(30))
  .map(([a, b, n]) => `The ${nouns[a]} near the ${nouns[b]} was seen ${n} times.`)
const text = fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })

/** A sentence with its address before the edit; none for one that the edit brings. */
interface Tracked {
  readonly words: string
  readonly was?: string
}

const trackAll = (paragraphs: readonly (readonly string[])[]): readonly (readonly Tracked[])[] =>
  paragraphs.map((sentences, p) => sentences.map((words, s) => ({ words, was: `p${p + 1}.${s + 1}` })))

const articleOf = (paragraphs: readonly (readonly Tracked[])[]) =>
  readArticleText(
    `${paragraphs.map((sentences) => sentences.map(({ words }) => words).join(' ')).join('\n\n')}\n`,
    'article.txt',
    'en',
  )

function insert<T>(list: readonly T[], at: number, one: T): readonly T[] {
  const index = at % (list.length + 1)
  return [...list.slice(0, index), one, ...list.slice(index)]
}

const added: Tracked = { words: 'Nobody had written this down before today.' }

it('whatever is put into an article, every address behind it is told with the right new one', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.boolean(), (paragraphs, where, within, isParagraph) => {
      const before = trackAll(paragraphs)
      const target = where % before.length
      const after = isParagraph
        ? insert(before, where, [added])
        : before.map((one, index) => (index === target ? insert(one, within, added) : one))
      const all = before.flat()
      const slides = all
        .map(({ was }) => `  - { id: s-${was?.replace('.', '-')}, statement: Words., from: ${was} }\n`)
        .join('')
      const lock = readLock(lockOf(slides, [articleOf(before)]))
      const { diagnostics, deck } = compose(slides, [articleOf(after)], lock)
      const now = new Map<string, Tracked>(
        after.flatMap((sentences, p) => sentences.map((one, s) => [`p${p + 1}.${s + 1}`, one] as const)),
      )
      const told = new Map(
        movedIn(diagnostics).map(({ at, hint }) => [
          (at?.line ?? 0) - 4,
          /write `(.*?)`/.exec(hint ?? '')?.[1],
        ]),
      )
      for (const [index, { words, was = '' }] of all.entries()) {
        const isTwice = all.filter((one) => one.words === words).length > 1
        const right = [...now].find(([, one]) => one.was === was)?.[0]
        if (now.get(was)?.words === words) expect(told.has(index)).toBe(false)
        else if (isTwice) expect(now.get(told.get(index) ?? '')?.words).toBe(words)
        else expect(told.get(index)).toBe(right)
      }
      // Whatever was told, the rules look at the words that were meant.
      expect(deck.slides.slice(1).map(({ citations }) => citations.passages[0]?.text)).toEqual(
        all.map(({ words }) => words),
      )
    }),
    { numRuns: 60, seed: 6 },
  )
})

it('a lock file that a build has written is read alike, line by line and as YAML', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 })
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (lines) => {
      const at = { file: 'article.txt', line: 1, column: 1, endLine: 1, endColumn: 1 }
      const sentences = lines.map((line, index) => ({ address: `p1.${index + 1}`, text: line, at }))
      const passage = { address: 'p1', kind: 'paragraph', text: lines.join(' '), sentences, at } as const
      const article = { name: 'article', file: 'article.txt', lang: 'en', head: {}, passages: [passage] }
      const names = sentences
      const addresses = [{ slide: 'one', address: 'p1', at, names }]
      const printed = printLock({ addresses }, [article], undefined)?.text ?? ''
      const source = createSourceFile('outline.lock.yaml', printed)
      const quick = readPrintedLock(source)
      expect(quick?.passages.map(({ wording }) => wording.text.slice(0, 180))).toEqual(
        lines.map((line) => line.slice(0, 180)),
      )
      const report = createReport()
      const root = readNodes(source, report)
      const careful = root === undefined ? undefined : readLockNodes(root, report)
      expect(report.diagnostics()).toEqual([])
      expect(careful?.passages.map(({ at: _at, ...passage }) => passage)).toEqual(
        quick?.passages.map(({ at: _at, ...passage }) => passage),
      )
      expect(careful?.slides.map(({ id, addresses: all }) => [id, all])).toEqual([['one', ['p1']]])
    }),
    { numRuns: 150, seed: 6 },
  )
})

it('no text makes the reader of locks throw, or believe what is not there', () => {
  const line = fc.oneof(
    fc.constantFrom('passages:', 'slides:', '  p1.1: "One."', '  one: [p1.1]', '<<<<<<< HEAD', '# x', ''),
    fc.string({ maxLength: 20 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const report = createReport()
      const lock = parseLock(createSourceFile('outline.lock.yaml', lines.join('\n')), report)
      expect(lock === undefined).toBe(report.hasErrors())
      for (const passage of lock?.passages ?? []) expect(passage.address).not.toBe('')
    }),
    { numRuns: 300, seed: 6 },
  )
})
