import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectFolder } from './generate/project-folder.ts'

const css = readFileSync(`${projectFolder}themes/lectern.css`, 'utf8')

/** What the rules of this selector set, the last one winning. */
function tokensOf(selector: string): Readonly<Record<string, string>> {
  const rules = css.split(`\n${selector} {`).slice(1)
  if (rules.length === 0) throw new Error(`the theme has no rule ${selector}`)
  const found = rules
    .map((rule) => rule.split('}')[0])
    .join(';')
    .matchAll(/(--[\w-]+|box-shadow): ([^;]+?) *(?:;|$)/gm)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}

const parseHex = (hex: string): readonly number[] => {
  const long = hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex
  return [1, 3, 5].map((from) => Number.parseInt(long.slice(from, from + 2), 16))
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What lies behind the words: the ground, or on a picture the scrim over the picture that is worst, plain white. */
function groundOf(name: string): readonly number[] {
  const tokens = tokensOf(`section.on-${name}`)
  if (name !== 'picture') return parseHex(tokens['--ground'] ?? '')
  const shadow = /inset 0 0 0 \d+px rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)/.exec(tokens['box-shadow'] ?? '')
  const [, red, green, blue, alpha] = (shadow ?? []).map(Number)
  return [red, green, blue].map((channel) => Number(channel) * Number(alpha) + 255 * (1 - Number(alpha)))
}

describe.each(['accent', 'dark', 'tint', 'picture'])('on the background %s', (name) => {
  const tokens = { ...tokensOf(':root'), ...tokensOf(`section.on-${name}`) }
  const against = (token: string, ground: readonly number[]): number =>
    contrast(parseHex(/#[\da-f]+/.exec(tokens[token] ?? '')?.[0] ?? ''), ground)

  it.each(['--ink', '--quiet', '--accent'])('text in %s keeps 4.5:1', (token) => {
    expect(against(token, groundOf(name))).toBeGreaterThanOrEqual(4.5)
  })

  it('rules and fills that carry reading keep 3:1', () => {
    expect(against('--third', groundOf(name))).toBeGreaterThanOrEqual(3)
    expect(against('--second', groundOf(name))).toBeGreaterThanOrEqual(3)
  })

  it('text keeps 4.5:1 on the band of a section and on the ground of code', () => {
    for (const ground of name === 'picture' ? [] : ['--band', '--tint']) {
      expect(against('--ink', parseHex(tokens[ground] ?? ''))).toBeGreaterThanOrEqual(4.5)
    }
    if (name !== 'picture')
      expect(against('--quiet', parseHex(tokens['--band'] ?? ''))).toBeGreaterThanOrEqual(4.5)
  })
})

const onDark = tokensOf('section:is(.on-accent, .on-dark, .on-picture)')
const wordsOfCode = Object.keys(onDark).filter((name) => name.startsWith('--marp-shiki-token-'))

describe.each(['accent', 'dark', 'tint'])('code on the background %s', (name) => {
  const own = name === 'tint' ? {} : onDark
  const tokens = { ...tokensOf(':root'), ...own, ...tokensOf(`section.on-${name}`) }

  it.each(['--ink', '--quiet', '--accent', ...wordsOfCode])(
    'keeps 4.5:1 for %s, on marked lines too',
    (token) => {
      for (const ground of ['--tint', '--marked']) {
        const [words = '', behind = ''] = [tokens[token], tokens[ground]]
        expect(contrast(parseHex(words.slice(0, 7)), parseHex(behind.slice(0, 7)))).toBeGreaterThanOrEqual(
          4.5,
        )
      }
    },
  )
})

describe('a picture that is black', () => {
  it('keeps the contrast too, under the scrim', () => {
    const shade = parseHex(tokensOf('section.on-picture')['--ground'] ?? '')
    const black = shade.map((channel) => channel * 0.7)
    expect(contrast([255, 255, 255], black)).toBeGreaterThanOrEqual(4.5)
  })
})
