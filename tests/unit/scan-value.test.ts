import { describe, expect, it } from 'vitest'
import { scanValue } from '../../src/6-theme/sheet/find-resources.ts'

const addresses = (text: string) => scanValue(text).resources.map(({ kind, address }) => `${kind} ${address}`)

describe('what a value of CSS loads', () => {
  it.each([
    ['url(a.png)', ['address a.png']],
    ['URL( "a b.png" )', ['address a b.png']],
    ["url('a\\'b.png')", ["address a'b.png"]],
    ['url(a\\)b.png)', ['address a)b.png']],
    ['u\\72l(a.png)', ['address a.png']],
    ['\\75 \\72 \\6c(a.png)', ['address a.png']],
    ['\\000075rl(\\68ttp://x/)', ['address http://x/']],
    ['url(/* no comment */)', ['address /* no comment */']],
    ['/* url(a.png) */ url(b.png)', ['address b.png']],
    ['"url(a.png)" url(b.png)', ['address b.png']],
    ['"a\\"url(b.png)" c', []],
    ['"open\nurl(b.png)', ['address b.png']],
    ['url(', ['address ']],
    ['url("a.png', ['address a.png']],
    ['image-set("a.png" 1x, url(b.png) 2x)', ['address a.png', 'address b.png']],
    ['-webkit-image-set("a.png" 1x)', ['address a.png']],
    ['image-set("a.png" type("image/png"))', ['address a.png']],
    ['src("a.png") image("b.png")', ['address a.png', 'address b.png']],
    ['cross-fade(url(a.png), "b.png", 50%)', ['address a.png', 'address b.png']],
    ['image-set(var(--a) 1x)', ['unknowable var']],
    ['src(attr(data-a))', ['unknowable attr']],
    ['var(--a, url(b.png))', ['address b.png']],
    ['myurl(a.png) -url(b) url-prefix(c) counter(d)', []],
    ['calc(1px + 2px) "text" rgb(0 0 0)', []],
  ])('%s', (text, expected) => {
    expect(addresses(text)).toEqual(expected)
  })

  it('stands between commas that are in no brackets', () => {
    const { resources, commas } = scanValue('local("a, b"), url(c) format("woff2"), url(d)')
    expect(commas).toEqual([13, 37])
    expect(resources.map(({ part, start, end }) => [part, start, end])).toEqual([
      [1, 15, 21],
      [2, 39, 45],
    ])
  })
})
