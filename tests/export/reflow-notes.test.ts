import { describe, expect, it } from 'vitest'
import { reflowNotes } from '../../src/7-export/reflow-notes.ts'

describe('notes that an editor wrapped', () => {
  it.each([
    ['one\ntwo\r\n  three', 'one two three'],
    ['one\n\n\ntwo\nthree', 'one\n\n\ntwo three'],
    ['say:\n- a\n  wrapped\n- b\n1. c\n2) d', 'say:\n- a wrapped\n- b\n1. c\n2) d'],
    ['# head\n> said\n&gt; escaped\n-not a list', '# head\n> said\n&gt; escaped -not a list'],
    ['a wanted  \nbreak\\\nor two', 'a wanted  \nbreak\\\nor two'],
    ['互利\n共赢。\n合作 win\n共赢', '互利共赢。合作 win 共赢'],
    ['look:\n```\na\nb\n```\nand\non', 'look:\n```\na\nb\n```\nand on'],
    ['', ''],
  ])('joins %j', (notes, expected) => {
    expect(reflowNotes(notes)).toBe(expected)
  })
})
