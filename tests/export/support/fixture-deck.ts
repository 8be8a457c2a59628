import { deflateSync } from 'node:zlib'
import type { MarpDeck } from '../../../src/5-markdown/model.ts'

const origin = { file: 'outline.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }

/** One slide, written by hand as room 5 spells it. */
interface FixtureSlide {
  readonly id: string
  readonly directives: string
  readonly body: string
  readonly name: string
  readonly notes: string
}

export const picturePath = 'assets/0a1b2c3d.png'

const slides: readonly FixtureSlide[] = [
  {
    id: 'title',
    directives: '_class: title\n_paginate: false\n_footer: ""',
    body: '# Win-win cooperation\n\nHow a phrase became a concept\n\nThe speaker · 23 November 2026',
    name: 'Win-win cooperation',
    notes: 'Good morning.\n\nA second paragraph that was\nwrapped by hand.',
  },
  {
    id: 'three-roots',
    directives: '_class: points steps sourced',
    body: [
      '## The article ties the concept to three bodies of ideas',
      '* First & <b>foremost\\</b>\n* Second *with* **emphasis**\n* Third, [linked](https://example.org/?a=1&b=2)',
      'From paragraph 1.',
    ].join('\n\n'),
    name: 'The article ties the concept to three bodies of ideas',
    notes: 'Notes with "quotes" & <b>angles</b>.',
  },
  {
    id: 'documents',
    directives: '_class: table steps',
    body: '## Two documents, two wordings\n\n| Document | Year |\n| --- | ---: |\n| Speech | 2008 |\n| Paper | 2011 |',
    name: 'Two documents, two wordings',
    notes: 'The rows come one by one.\n\n- the speech\n- the paper',
  },
  {
    id: 'map',
    directives: '_class: image captioned',
    body: `## The route\n\n![Map of the route](${picturePath})\n\nCaption. Photo: nobody`,
    name: 'The route',
    notes: '',
  },
  {
    id: 'picture-alone',
    directives: '_class: image\n_paginate: false\n_footer: ""',
    body: `![Nothing but a picture](${picturePath})`,
    name: 'Nothing but a picture',
    notes: 'No text on this slide.',
  },
  {
    id: 'claim',
    directives: '_class: statement',
    body: '## The article gives the idea a history, not a definition: äöü, “quotes”, 1–2.',
    name: 'The article gives the idea a history, not a definition: äöü, “quotes”, 1–2.',
    notes: 'Last words.',
  },
]

const frontMatter = (size: string): string =>
  `---\nmarp: true\ntheme: lectern\nsize: ${size}\nlang: en\ntitle: "Win-win cooperation"\npaginate: true\nfooter: "Win-win cooperation"\n---\n\n`

function spell({ id, directives, body, notes }: FixtureSlide): string {
  const comment = notes === '' ? '' : `\n\n<!--\n${notes}\n-->`
  return `<!--\n${directives}\nid: ${id}\n-->\n\n${body}${comment}\n`
}

/** The slides of the fixture, or so many that they repeat. */
export function fixtureMarp(size: '16:9' | '4:3' = '16:9', count = slides.length): MarpDeck {
  const chosen = Array.from({ length: count }, (_, index) => slides[index % slides.length]!)
  const spelled = chosen.map((slide) => ({ id: slide.id, markdown: spell(slide), origin }))
  return {
    markdown: frontMatter(size) + spelled.map(({ markdown }) => markdown).join('\n---\n\n'),
    slides: spelled,
    assets: [{ path: picturePath, bytes: smallPng(), mediaType: 'image/png' }],
  }
}

/** What the head of the talk says. */
export const fixtureHead = { lang: 'en', title: 'Win-win cooperation' }

/** A PNG of 2 × 2 blue pixels. */
function smallPng(): Uint8Array {
  const rows = Buffer.from([0, 0, 64, 160, 0, 64, 160, 0, 0, 64, 160, 0, 64, 160])
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0])),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
