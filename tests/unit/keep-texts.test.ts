import { describe, expect, it } from 'vitest'
import { createTextRenderer, type TextEngine } from '../../src/6-theme/render-text.ts'
import type { Pieces } from '../../src/7-export/pdf/pieces.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { keepTexts } from '../../src/stages/keep-texts.ts'

const texts = [
  'Slowly here.',
  'Slowly *here*.\n\n- one\n- two',
  'See [the other slide](#mills), or [the page](https://example.org/a).',
  '$a^2$ and `code`',
  '',
] as const

/** An engine that says how often it was asked. */
function countingEngine(): { readonly engine: TextEngine; readonly asked: () => number } {
  const { markdown } = createEngine({ inlineSVG: false })
  let asked = 0
  const render: TextEngine['markdown']['render'] = (text, environment) => {
    asked += 1
    return markdown.render(text, environment)
  }
  return { engine: { markdown: { render } }, asked: () => asked }
}

function openPieces(): Pieces {
  const kept = new Map<string, Uint8Array>()
  return { get: (key) => kept.get(key), put: (key, bytes) => void kept.set(key, bytes) }
}

const renderAll = (engine: TextEngine, pieces: Pieces | undefined, slide: string): readonly string[] =>
  texts.map(createTextRenderer(keepTexts(engine, pieces), new Map([['mills', slide]])))

describe('texts that an earlier run rendered', () => {
  it('are the same, and the engine is not asked', () => {
    const pieces = openPieces()
    const [first, next] = [countingEngine(), countingEngine()]
    const alone = renderAll(first.engine, undefined, '3')
    expect(renderAll(first.engine, pieces, '3')).toEqual(alone)
    expect(renderAll(next.engine, pieces, '3')).toEqual(alone)
    expect([first.asked(), next.asked()]).toEqual([2 * texts.length, 0])
  })

  it('lead to a slide by the number that it has in this run', () => {
    const pieces = openPieces()
    const { engine } = countingEngine()
    expect(renderAll(engine, pieces, '3')[2]).toContain('<a href="#3">the other slide</a>')
    expect(renderAll(engine, pieces, '12')[2]).toContain('<a href="#12">the other slide</a>')
  })

  it('are rendered once in a run', () => {
    const { engine, asked } = countingEngine()
    const render = createTextRenderer(keepTexts(engine, undefined), new Map())
    expect(render(texts[1])).toBe(render(texts[1]))
    expect(asked()).toBe(1)
  })
})
