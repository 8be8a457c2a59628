import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { kinds } from '../../src/2-outline/kinds/table-of-kinds.ts'
import { drawCharts } from '../../src/5-markdown/chart/draw-charts.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import { ownPalette } from '../../src/6-theme/read-palette.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { composeOutline } from '../support/compose-outline.ts'

/** The example of each kind with a key more; its picture is the one that there is. */
function outlineOf(kind: string, key: string): string {
  const example = kinds[kind as keyof typeof kinds].example.replace('mill.svg', 'wave.png')
  const slide = `${example}\n${key}: true\nfrom: own`.replaceAll('\n', '\n    ')
  return `${stringify({ title: 'T', lang: 'en' })}slides:\n  - section: Before\n  - ${slide}\n`
}

const toldIdle = (kind: string, key: string): boolean =>
  composeOutline(outlineOf(kind, key)).diagnostics.some(({ code }) => code === 'outline/no-effect')

describe.each(Object.keys(kinds))('a slide of the kind %s', (kind) => {
  it('is revealed step by step, or says that it cannot', () => {
    const { deck, diagnostics } = composeOutline(outlineOf(kind, 'steps'))
    if (deck === undefined) throw new Error('the outline cannot be read')
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const engine = createEngine()
    engine.themeSet.add('/* @theme lectern */')
    const rendered = engine.render(printDeck(deck, drawCharts(deck, ownPalette)).markdown, {
      htmlAsArray: true,
    })
    expect(/data-marpit-fragment=/.test(rendered.html.at(-1) ?? '')).toBe(!toldIdle(kind, 'steps'))
  })

  it('may be split, or says that it cannot', () => {
    const { deck } = composeOutline(outlineOf(kind, 'split'))
    const slide = deck?.slides.at(-1)
    const hasOne = slide?.kind === 'definition' && slide.definitions.length === 1
    expect(slide?.maySplit).toBe(!toldIdle(kind, 'split') && !hasOne)
  })
})
