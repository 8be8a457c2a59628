import { describe, expect, it } from 'vitest'
import { element } from '../../../src/7-export/pptx/xml/element.ts'
import { hole, holeFor, joinXml, template } from '../../../src/7-export/pptx/xml/template.ts'

describe('a template', () => {
  const run = template(
    element('a:r', {}, holeFor('a:rPr', 1), element('a:t', { 'xml:space': `p${hole(0)}` }, hole(2), hole(0))),
  )

  it('is what the builder makes of it, with its holes filled, as often as they stand there', () => {
    const plain = element('a:rPr', { lang: 'en-US' })
    expect(run(7, plain.xml, 'so &#60;')).toEqual({
      name: 'a:r',
      xml: '<a:r><a:rPr lang="en-US"/><a:t xml:space="p7">so &#60;7</a:t></a:r>',
    })
    expect(run(7, joinXml([]), '').xml).toBe('<a:r><a:t xml:space="p7">7</a:t></a:r>')
  })

  it('cannot be filled with what is no number, or with nothing', () => {
    expect(() => run(Number.NaN, '', '')).toThrow('NaN cannot stand in a:r')
    expect(() => run(1, '')).toThrow('undefined cannot stand in a:r')
  })

  it('has its children where the builder wants them, or there is none', () => {
    const late = element('a:r', {}, element('a:t', {}, hole(0)), holeFor('a:rPr', 1))
    expect(template(late)('x', '<a:rPr/>').xml).toBe('<a:r><a:rPr/><a:t>x</a:t></a:r>')
    expect(() => element('a:r', {}, holeFor('a:p' as never, 0))).toThrow('a:p may not stand in a:r')
  })
})
