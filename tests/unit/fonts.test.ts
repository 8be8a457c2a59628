import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import {
  codesIn,
  hasCode,
  parseUnicodeRange,
  printUnicodeRange,
  toRanges,
} from '../../src/6-theme/fonts/code-ranges.ts'
import { parseCoverage, printCoverage } from '../../src/6-theme/fonts/coverage-text.ts'
import { printFamily } from '../../src/6-theme/fonts/cut-families.ts'
import { cutFont, cutterVersion } from '../../src/6-theme/fonts/cut-font.ts'
import { findStacks } from '../../src/6-theme/fonts/find-stacks.ts'
import { canAct, readElements } from '../../src/6-theme/fonts/find-used-rules.ts'
import { prepareFonts } from '../../src/6-theme/fonts/prepare-fonts.ts'
import { readCharacters } from '../../src/6-theme/fonts/read-characters.ts'
import { standIns } from '../../src/6-theme/fonts/shipped-families.ts'
import { splitFamilies, splitFont } from '../../src/6-theme/fonts/split-font.ts'
import { textUnits } from '../../src/6-theme/fonts/text-units.ts'
import { parseSheet } from '../../src/6-theme/sheet/parse-sheet.ts'
import { keepFiles } from '../../src/io/keep-files.ts'
import { packageFolder } from '../support/check-talk.ts'
import { fontTools } from '../support/dress-with-fonts.ts'

const carlito = readFileSync(join(packageFolder, 'themes/fonts/carlito-latin-400-normal.woff2'))
const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(packageFolder, 'node_modules', name, 'package.json'), 'utf8')).version

const rootOf = (css: string) => {
  const parsed = parseSheet(css)
  if (parsed.kind !== 'sheet') throw new Error(parsed.reason)
  return parsed.root
}

describe('ranges of characters', () => {
  it('are read from and printed as unicode-range', () => {
    const ranges = parseUnicodeRange('U+41-43, u+4??, U+1F600,nonsense')
    expect(ranges).toEqual([0x41, 0x43, 0x400, 0x4ff, 0x1f600, 0x1f600])
    expect(printUnicodeRange(ranges)).toBe('U+41-43,U+400-4FF,U+1F600')
    expect([0x40, 0x41, 0x43, 0x44, 0x1f600].map((code) => hasCode(ranges, code))).toEqual([
      false,
      true,
      true,
      false,
      true,
    ])
    expect(toRanges([5, 3, 4, 9, 3])).toEqual([3, 5, 9, 9])
    expect(parseCoverage(printCoverage(ranges))).toEqual(ranges)
  })

  it('are read from every font of the themes, and from no other file', () => {
    const folder = join(packageFolder, 'themes/fonts')
    const fonts = readdirSync(folder).filter((name) => name.endsWith('.woff2'))
    for (const name of fonts)
      expect(codesIn(readCharacters(readFileSync(join(folder, name))) ?? []).length, name).toBeGreaterThan(60)
    expect(hasCode(readCharacters(carlito)!, 0x41)).toBe(true)
    expect(hasCode(readCharacters(carlito)!, 0x3b1)).toBe(false)
    expect(readCharacters(carlito.subarray(0, 5000))).toBeUndefined()
    expect(readCharacters(new TextEncoder().encode('no font at all'))).toBeUndefined()
  })
})

describe('text', () => {
  it('is taken apart where fonts may change', () => {
    const units = textUnits('e\u0301x\u0302 👩‍💻1️⃣☎️☎🇩🇪 a\u200d\u00ad1').map(({ text, isEmoji }) =>
      isEmoji ? [text] : text,
    )
    expect(units).toEqual(['é', 'x\u0302', ['👩‍💻'], ['1️⃣'], ['☎️'], '☎', ['🇩🇪'], 'a', '1'])
  })
})

describe('lists of families', () => {
  it.each([
    ['700 20px/1.2 "A b", c, serif', '700 20px/1.2 ', ['"A b"', 'c', 'serif']],
    [
      'italic 400 var(--size) / calc(1px + 2px) var(--sans)',
      'italic 400 var(--size)/calc(1px + 2px) ',
      ['var(--sans)'],
    ],
    ['small-caps 1em a', 'small-caps 1em ', ['a']],
    ['400 clamp(1px, (2 - 1) * 3px, 9px) "a, b"', '400 clamp(1px, (2 - 1) * 3px, 9px) ', ['"a, b"']],
    ['inherit', 'inherit', []],
  ])('are found in font: %s', (value, before, families) => {
    const [start, list] = splitFont(value)
    expect([start, splitFamilies(list)]).toEqual([before, families])
  })

  it('are found wherever a style sheet has one, and completed before what no machine is sure to have', () => {
    const css = [
      ':root { --body: Avenir, sans-serif; --size: 3px; --alias: var(--body) }',
      'section { font: 400 var(--size)/1 var(--alias) }',
      'code { font-family: ui-monospace, Menlo, monospace }',
      'h1 { font-family: inherit; font: 700 2em Georgia, serif }',
      '@font-face { font-family: A; src: url(a) }',
    ].join('\n')
    const found = findStacks(rootOf(css)).map(
      ({ families, generic, at }) => `${families.join('|')} ${generic} ${at}`,
    )
    expect(found).toEqual([
      'ui-monospace|Menlo|monospace mono 0',
      'Georgia|serif serif 1',
      'Avenir|sans-serif sans 1',
    ])
  })

  it('count where their rule can act on a slide', () => {
    const elements = readElements(
      '<section class="points a"><p>x</p><pre><code>y</code></pre></section>',
      'zh-Hant',
    )
    const acts = (selector: string): boolean => {
      const [rule] = rootOf(`${selector} { color: red }`).nodes
      const declaration = rule?.type === 'rule' ? rule.nodes[0] : undefined
      return declaration?.type === 'decl' && canAct(declaration, elements)
    }
    const can = [
      'section',
      'div.marpit > section.points p',
      ':is(pre, marp-pre) code',
      'section:lang(zh)',
      '*',
      'em, p',
      ':where(pre, x)',
      '.bespoke-active p',
      'p:not(.none)',
    ]
    const cannot = [
      'em',
      'section.quote p',
      'section:lang(ja)',
      'section:is(:lang(zh-Hans), :lang(ko)) p',
      ':is(em, i)',
      'section li::before',
    ]
    expect(can.filter((selector) => !acts(selector))).toEqual([])
    expect(cannot.filter(acts)).toEqual([])
  })
})

describe('cut fonts', { timeout: 30_000 }, () => {
  it('know which version cuts them', () => {
    expect(cutterVersion).toBe(`harfbuzzjs ${versionOf('harfbuzzjs')}`)
  })

  it('are kept, read again, and made again where half a file is left', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
    try {
      const cache = keepFiles(join(folder, 'fonts'))
      const cut = { font: carlito, characters: toRanges([0x41, 0x42]), hasAllFeatures: false }
      const made = await cutFont(cut, { ...fontTools, cache })
      expect(readCharacters(made)).toEqual([0x41, 0x42])
      const [name = '', ...others] = await readdir(join(folder, 'fonts'))
      expect(others).toEqual([])
      expect(Buffer.from((await cache.read(name))!).equals(made)).toBe(true)
      await cache.write(name, made.subarray(0, 100))
      // What this run has cut is not asked for again: so another run.
      vi.resetModules()
      const next = await import('../../src/6-theme/fonts/cut-font.ts')
      const again = await next.cutFont(cut, { ...fontTools, cache })
      expect(Buffer.from((await cache.read(name))!).equals(made)).toBe(true)
      expect(Buffer.from(again).equals(made)).toBe(true)
      expect(await cache.read('nothing')).toBeUndefined()
      await keepFiles('/dev/null/nowhere').write('a', made)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

const [carlitoFamily] = standIns.sans

describe('a family in files by script', { timeout: 30_000 }, () => {
  const facesOf = async (text: string): Promise<readonly string[]> => {
    const characters = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0))
    if (carlitoFamily === undefined) throw new Error('nothing stands in')
    const wanted = { family: carlitoFamily, name: 'Carlito', characters, withItalics: false }
    return (await printFamily(wanted, 'whole', fontTools)).match(/unicode-range: [^ ]+/g) ?? []
  }

  // Carlito's files for Cyrillic come first, and have an A.
  it.each([
    ['Abba', 1],
    ['Абба', 1],
    ['Abba Абба', 2],
  ])('gives each letter from the file that lists it: %s', async (text, files) => {
    expect(await facesOf(text)).toHaveLength(files * 2)
  })
})

describe('a style sheet', () => {
  const css = [
    '@font-face { font-family: A; src: url(fonts/a.woff2) format("woff2") }',
    '@font-face { font-family: A; font-style: italic; src: url(fonts/b.woff2) format("woff2") }',
    'section { font-family: A, sans-serif }',
    'code { font-family: monospace }',
  ].join('\n')
  const embed = async (prepare: typeof prepareFonts, ...html: readonly string[]): Promise<string> => {
    const fonts = new Map([
      ['fonts/a.woff2', carlito],
      ['fonts/b.woff2', carlito],
    ])
    const slides = html.map((body) => ({ html: `<section>${body}</section>` }))
    const request = { decks: [{ css, slides }], fonts, lang: 'en', form: 'whole' } as const
    return (await prepare(request, fontTools))(css)
  }

  it('gets the fonts of each deck, whoever had it before', async () => {
    const decks = [['a'], ['a', '<em>b</em>', '<code>α</code>'], ['a'], ['α']]
    const embedded: string[] = []
    for (const deck of decks) embedded.push(await embed(prepareFonts, ...deck))
    for (const [index, deck] of decks.entries()) {
      vi.resetModules()
      const alone = await import('../../src/6-theme/fonts/prepare-fonts.ts')
      expect((await embed(alone.prepareFonts, ...deck)) === embedded[index], deck.join()).toBe(true)
    }
    const faces = embedded.map((sheet) => sheet.match(/@font-face/g)?.length)
    expect(new Set(embedded).size).toBe(3)
    expect(faces[1]).toBeGreaterThan(faces[0] ?? 0)
  })
})
