import { describe, expect, it } from 'vitest'
import { suggest } from '../../src/diagnostics/suggest.ts'

const keys = ['title', 'points', 'notes', 'from', 'id', 'references', 'win-win-cooperation'] as const

describe('suggest', () => {
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['poinst', 'points'],
    ['note', 'notes'],
    ['form', 'from'],
    ['refrences', 'references'],
    ['win-win-coperation', 'win-win-cooperation'],
    ['winwincooperation', 'win-win-cooperation'],
    ['xyzzy', undefined],
    ['x', undefined],
    ['', undefined],
    ['completely else', undefined],
  ])('%j: %j', (word, suggestion) => {
    expect(suggest(word, keys)).toBe(suggestion)
  })

  it('takes the nearest, and the first of two that are as near', () => {
    expect(suggest('p1.9', ['p1.10', 'p1.1', 'p1.2'])).toBe('p1.1')
  })

  it('has nothing to suggest from nothing', () => {
    expect(suggest('title', [])).toBeUndefined()
  })
})
