import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attributes, element, xmlDocument } from '../../../src/7-export/pptx/xml/element.ts'

describe('the XML builder', () => {
  it('writes children in the order of the format, whatever order they come in', () => {
    const link = element('a:hlinkClick', { 'r:id': 'rId2' })
    const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'accent1' }))
    const latin = element('a:latin', { typeface: '+mn-lt' })
    const run = element(
      'a:r',
      {},
      element('a:t', {}, 'x'),
      element('a:rPr', { lang: 'en' }, [link, [latin]], fill),
    )
    expect(run.xml).toBe(
      '<a:r><a:rPr lang="en"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:hlinkClick r:id="rId2"/></a:rPr><a:t>x</a:t></a:r>',
    )
  })

  it('keeps the order of what may stand there again and again', () => {
    const text = (words: string) => element('a:r', {}, element('a:t', {}, words))
    const paragraph = element('a:p', {}, element('a:endParaRPr'), text('1'), element('a:br'), text('2'))
    expect(paragraph.xml.replaceAll(/<[^>]*>/g, '|').replaceAll(/\|+/g, '|')).toBe('|1|2|')
    expect(paragraph.xml).toMatch(/<a:br\/><a:r>.*<a:endParaRPr\/><\/a:p>$/)
  })

  it('refuses a child that may not stand there, or not twice, and a number that is none', () => {
    const fill = element('a:noFill')
    expect(() => element('a:rPr', {}, fill, element('a:solidFill'))).toThrow(
      'a:solidFill may stand in a:rPr only once',
    )
    expect(() => element('a:r', {}, fill as never)).toThrow('a:noFill may not stand in a:r')
    expect(() => element('a:off', { x: Number.NaN, y: 0 })).toThrow('x of a:off is NaN')
    // @ts-expect-error: the compiler says so, too
    expect(() => element('a:bodyPr', {}, element('a:t', {}, 'x'))).toThrow()
  })

  it('writes any text so that an XML parser reads it back, without what XML cannot say', () => {
    const spoken = (text: string): string =>
      text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const attributes: Attributes = { name: text }
        const { xml } = element('p:cNvPr', attributes)
        const value = /name="([^"<]*)"/.exec(xml)?.[1]
        expect(value?.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))).toBe(
          spoken(text),
        )
      }),
      { seed: 7, numRuns: 300 },
    )
    expect(new TextDecoder().decode(xmlDocument(element('a:t', {}, 'a\u0001]]>\ud800')))).toMatch(
      /<a:t>a]]&#62;<\/a:t>$/,
    )
  })
})
