import { describe, expect, it } from 'vitest'
import { isTalkName, nearestTalkName } from '../../src/talk-name.ts'

describe('the name of a talk', () => {
  it.each([
    'mills',
    'Mills',
    'tide-mills',
    '2026',
    '7-mills',
    'über-uns',
    '氣候',
    'हिन्दी',
    'null',
    'x'.repeat(100),
  ])('may be %s', (name) => expect(isTalkName(name)).toBe(true))

  it.each([
    ['..', undefined],
    ['.', undefined],
    ['', undefined],
    ['-', undefined],
    ['nul', undefined],
    ['COM1', undefined],
    ['x'.repeat(101), undefined],
    ['../mills', 'mills'],
    ['/mills', 'mills'],
    ['Mills/more', 'mills-more'],
    ['mills\\more', 'mills-more'],
    ['.mills', 'mills'],
    ['a--b', 'a-b'],
    ['a-', 'a'],
    ['a_b c', 'a-b-c'],
    ['mills\n', 'mills'],
    ['mills\u0000', 'mills'],
    ['ill\u202es', 'ill-s'],
  ])('may not be %j', (name, near) => {
    expect([isTalkName(name), nearestTalkName(name)]).toEqual([false, near])
  })
})
