import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { beforeAll, describe, expect, it } from 'vitest'
import { countWords } from '../../src/0-text/count-words.ts'
import type { Slide } from '../../src/3-deck/model.ts'
import { type CheckedTalk, checkTalk, packageFolder } from '../support/check-talk.ts'

const talk = join(packageFolder, 'content/win-win-cooperation')
const withoutSubstance: readonly Slide['kind'][] = ['title', 'section', 'agenda', 'references']

type Tree = ReturnType<ReturnType<typeof parser>['parse']>
type Node = Tree | Tree['children'][number]
const parser = () => unified().use(remarkParse).freeze()

function htmlOf(node: Node): readonly string[] {
  if (node.type === 'html') return [node.value]
  return 'children' in node ? node.children.flatMap(htmlOf) : []
}

describe('the talk that comes with Lectern', () => {
  let checked: CheckedTalk
  let slides: readonly Slide[] = []
  beforeAll(async () => {
    checked = await checkTalk(talk, packageFolder)
    slides = checked.result.deck?.slides ?? []
  })

  it('is drawn from the article as it was given, byte by byte', () => {
    const bytes = readFileSync(join(talk, 'article.txt'))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '10ed0cae7baca10f1604ca734438646220b552943a74b39401d52eb8573ad522',
    )
  })

  it('has no fault, and no warning', () => {
    expect(checked.told).toBe('')
  })

  it('shows at least 14 slides of at least nine kinds, a timeline and the long quotation among them', () => {
    const kinds = new Set(slides.map(({ kind }) => kind))
    expect(slides.length).toBeGreaterThanOrEqual(14)
    expect(slides.length).toBeLessThanOrEqual(20)
    expect(kinds.size).toBeGreaterThanOrEqual(9)
    expect([...kinds]).toEqual(expect.arrayContaining(['timeline', 'quote']))
    const words = slides.flatMap((slide) => (slide.kind === 'quote' ? [slide.wordCount] : []))
    expect(Math.max(...words)).toBeGreaterThan(50)
  })

  it('says of every slide of substance where it comes from, and of every slide what to say', () => {
    const uncited = slides.filter(({ kind, citations }) => {
      const { passages, isOwn, citesHead, also } = citations
      return !withoutSubstance.includes(kind) && passages.length + also.length === 0 && !isOwn && !citesHead
    })
    expect(uncited.map(({ id }) => id)).toEqual([])
    expect(slides.filter(({ notes }) => countWords(notes, 'en') < 20).map(({ id }) => id)).toEqual([])
  })

  it('cites most of the article, and on one slide no more than four sentences, but for quotations and lists', () => {
    const { passages, cited } = checked.result.coverage
    expect(cited / passages).toBeGreaterThanOrEqual(0.8)
    const lists: readonly Slide['kind'][] = ['quote', 'points', 'table']
    const full = slides.filter(
      ({ kind, citations }) => !lists.includes(kind) && citations.passages.length > 4,
    )
    expect(full.map(({ id }) => id)).toEqual([])
  })

  it('takes the 20 minutes that it plans: the notes last about as long', () => {
    const { planned, estimated } = checked.result.pace
    expect(planned).toBe(20)
    expect(estimated).toBeGreaterThan(17)
    expect(estimated).toBeLessThanOrEqual(20)
  })

  it('is plain Markdown: no HTML but comments', () => {
    const html = htmlOf(parser().parse(checked.marp?.markdown ?? ''))
    expect(html.length).toBeGreaterThan(slides.length)
    expect(html.filter((text) => !/^<!--[\s\S]*-->$/.test(text))).toEqual([])
  })
})
