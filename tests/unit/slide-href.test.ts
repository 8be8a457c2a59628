import { describe, expect, it } from 'vitest'
import { hrefOfSlide, readSlideHref } from '../../src/7-export/pdf/place/slide-href.ts'

describe('the address that keeps the place of a slide', () => {
  it.each([
    [0, false],
    [12, false],
    [399, true],
  ])('is read as it was written: %i, bare %s', (index, isBare) => {
    const href = hrefOfSlide({ index, isBare })
    // Browsers write addresses as URL does.
    expect(readSlideHref(new URL(href).href)).toEqual({ index, isBare })
  })

  it.each([
    'https://example.org/12',
    'http://slide.invalid/',
    'http://slide.invalid/12/bare/more',
    'http://slide.invalid/-1',
    'http://slide.invalid/1.5',
    'see http://slide.invalid/1',
  ])('is not: %s', (href) => {
    expect(readSlideHref(href)).toBeUndefined()
  })
})
