import { describe, expect, it } from 'vitest'

import { takeOutData } from '../../src/browser/take-out-data.ts'

const long = (bytes: number) => Buffer.alloc(bytes, 'lectern').toString('base64')
const origin = 'http://lectern.invalid/'

describe('taking long data out of a page', () => {
  it('leaves a page without any as it is', () => {
    const html = `<img src="data:image/png;base64,${long(300)}"> data:image/png;base64, <p>x`
    expect(takeOutData(html, origin)).toEqual({ html, files: new Map() })
  })

  it('takes each out of attributes and style sheets, and keeps all around it', () => {
    const [picture, font] = [long(40_001), long(50_000)]
    const html =
      `<img src="data:image/svg+xml;base64,${picture}" alt="a"><i style='x: url(data:font/woff2;base64,${font})'>` +
      `<img src=data:image/png;base64,${picture}>`
    const light = takeOutData(html, origin)
    expect(light.html).toBe(
      `<img src="${origin}data/0" alt="a"><i style='x: url(${origin}data/1)'><img src=${origin}data/2>`,
    )
    expect(
      [...light.files.values()].map(({ contentType, body }) => [contentType, body.toString('base64')]),
    ).toEqual([
      ['image/svg+xml', picture],
      ['font/woff2', font],
      ['image/png', picture],
    ])
  })

  it('copes with a photograph as large as is allowed', () => {
    const light = takeOutData(`<img src="data:image/png;base64,${long(25_000_000)}">`, origin)
    expect(light.html).toBe(`<img src="${origin}data/0">`)
    expect(light.files.get(`${origin}data/0`)?.body.length).toBe(25_000_000)
  })

  it('reaches to the end of a page that ends in the middle', () => {
    const light = takeOutData(`<img src="data:image/png;base64,${long(60_000)}`, origin)
    expect(light.html).toBe(`<img src="${origin}data/0`)
  })
})
