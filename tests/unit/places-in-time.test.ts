import { expect, it } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'

const engine = createEngine()
const styleOf = (directive: string): string => {
  const html = engine.render(`---\nmarp: true\n---\n\n<!-- ${directive} -->\n\n- a\n`, { htmlAsArray: true })
    .html[0]
  return /<section[^>]* style="([^"]*)"/.exec(html ?? '')?.[1] ?? ''
}

it('the classes of a timeline to scale become custom properties of its slide', () => {
  expect(styleOf('_class: timeline down scaled at-0 at-397 at-397 at-1000')).toContain(
    '--marks:4;--at-1:0;--at-2:0.397;--at-3:0.397;--at-4:1;',
  )
})

it('and no other class does', () => {
  expect(styleOf('_class: timeline at-x at- at-12345 flat-1')).not.toMatch(/--marks|--at-/)
})
