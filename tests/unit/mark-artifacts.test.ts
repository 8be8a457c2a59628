import { describe, expect, it } from 'vitest'
import { markArtifacts } from '../../src/7-export/pdf/tags/mark-artifacts.ts'

const marked = (inside: string): string => `/Artifact BMC\n${inside}\nEMC`

/** Operators as Chromium writes them, and what of them is marked. */
const pages: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a filled box', 'q\n0 0 10 10 re\nf\nQ', `q\n${marked('0 0 10 10 re\nf')}\nQ`],
  ['a path of several', '1 2 m\n3 4 l\n0 0 1 1 re\nf*', marked('1 2 m\n3 4 l\n0 0 1 1 re\nf*')],
  ['text', 'BT\n/F4 12 Tf\n<0001> Tj\nET', marked('BT\n/F4 12 Tf\n<0001> Tj\nET')],
  ['a drawn picture', 'q\n/X5 Do\nQ', `q\n${marked('/X5 Do')}\nQ`],
  ['a shading', '/P3 sh', marked('/P3 sh')],
  [
    'texts that look like marks, one after the other',
    'BT\n<0BDC> Tj\nET\nBT\n<00BDC0> Tj\nET\n',
    `${marked('BT\n<0BDC> Tj\nET')}\n${marked('BT\n<00BDC0> Tj\nET')}\n`,
  ],
  [
    'not: a text in which a mark ends, and one that a mark is around',
    'BT\nEMC\n<01> Tj\n/P <</MCID 0 >>BDC\nET\nEMC\n/P <</MCID 1 >>BDC\nBT\n<01> Tj\nET\nEMC\n',
    'BT\nEMC\n<01> Tj\n/P <</MCID 0 >>BDC\nET\nEMC\n/P <</MCID 1 >>BDC\nBT\n<01> Tj\nET\nEMC\n',
  ],
  ['a text with such a line in a string', 'BT\n(\nET\n) Tj\nET\n', `${marked('BT\n(\nET\n) Tj\nET')}\n`],
  ['signs within strings', 'BT\n(a \\) Do f EMC [) Tj\nET', marked('BT\n(a \\) Do f EMC [) Tj\nET')],
  ['not: what is tagged', '/P <</MCID 0 >>BDC\n0 0 9 9 re\nf\nEMC', '/P <</MCID 0 >>BDC\n0 0 9 9 re\nf\nEMC'],
  [
    'not: what is marked already',
    '/Artifact BMC\nBT\n<01> Tj\nET\nEMC',
    '/Artifact BMC\nBT\n<01> Tj\nET\nEMC',
  ],
  ['not: a clip', '0 0 10 10 re\nW n', '0 0 10 10 re\nW n'],
  ['not: a form that is tagged inside', '/X7 Do', '/X7 Do'],
  [
    'inside a mark that says nothing',
    '/Span <</Lang (de)>>BDC\n/X5 Do\nEMC',
    `/Span <</Lang (de)>>BDC\n${marked('/X5 Do')}\nEMC`,
  ],
]

describe('a page', () => {
  it.each(pages)('has marks around %s', (_, before, after) => {
    expect(markArtifacts(before, (form) => form === 'X7')).toBe(after)
  })

  it('is read in one way, even where operands lead nowhere', () => {
    const page = `${'1234567890 [(a) <0a> /Name '.repeat(200)}}`
    expect(markArtifacts(page)).toBe(page)
  })
})
