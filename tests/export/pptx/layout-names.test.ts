import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameLayout, nameLayouts } from '../../../src/7-export/pptx/look/name-layout.ts'
import { packageFolder } from '../../support/check-talk.ts'
import { faultsOfNames } from './support/plain-names.ts'

const looks = `${packageFolder}themes/looks/`
const grounds = ['', ' on-accent', ' on-dark', ' on-tint', ' on-picture']

describe('the names of layouts', () => {
  it.each([
    ['points-4-numbered dense', 'Four points, numbered, dense'],
    ['points-1', 'One point'],
    ['columns-2-headed-points-image', 'Two columns, with headings, points, picture'],
    ['columns-3-points-points-points', 'Three columns, points'],
    ['columns-3-points-points-text', 'Three columns, points, points, text'],
    ['compare-aspects-2-3', 'Comparison, two cases, three aspects'],
    ['numbers-3-chars-3', 'Three numbers'],
    ['numbers-3-chars-more', 'Three numbers, very long'],
    ['math-short-0', 'Formula, short'],
    ['references-6', 'References, many'],
    ['image-captioned-cover', 'Picture, with caption, to the edges'],
    ['timeline-3-across-scaled at-0 at-124 at-1000', 'Timeline, three events, across, to scale'],
    ['title-sub-by', 'Title, subtitle, byline'],
    ['statement unsourced on-dark', 'Statement, no source line, on dark'],
  ])('call %s “%s”', (variant, name) => {
    expect(nameLayout(variant)).toBe(name)
  })

  it.each(readdirSync(looks))('say what a speaker would, each once, of all forms in %s', (file) => {
    const { layouts } = JSON.parse(readFileSync(`${looks}${file}`, 'utf8')) as { readonly layouts: object }
    const variants = Object.keys(layouts).flatMap((name) => grounds.map((ground) => `${name}${ground}`))
    expect(variants.length).toBeGreaterThan(3000)
    expect(faultsOfNames([...nameLayouts(variants).values()])).toEqual([])
    // By their words alone: nothing had to be told apart by a letter.
    expect(faultsOfNames(variants.map(nameLayout))).toEqual([])
  })

  it('tell apart by a letter what differs in places only', () => {
    const variants = Array.from({ length: 28 }, (_none, index) => `timeline-2-across-scaled at-0 at-${index}`)
    const names = [...nameLayouts(variants).values()]
    const name = 'Timeline, two events, across, to scale'
    expect(names.slice(0, 3)).toEqual([name, `${name}, B`, `${name}, C`])
    expect(names.slice(25)).toEqual([`${name}, Z`, `${name}, AA`, `${name}, AB`])
  })
})
