import { describe, expect, it } from 'vitest'
import { escapeLine, escapeText } from '../../src/5-markdown/escape-text.ts'
import { printLine } from '../../src/5-markdown/print-runs.ts'

describe('escapeText', () => {
  it.each([
    ['plain words, “quoted” – 50 % & more', 'plain words, “quoted” – 50 % & more'],
    ['a * b _c_ `d` ~e~', 'a \\* b \\_c\\_ \\`d\\` \\~e\\~'],
    ['$5 to $10', '\\$5 to \\$10'],
    ['C:\\dir', 'C:\\\\dir'],
    ['[x](y) ![z](y)', '\\[x\\](y) \\!\\[z\\](y)'],
    ['a < b > c', 'a < b > c'],
    ['<b>, </b>, <!--, <?php', '\\<b>, \\</b>, \\<!--, \\<?php'],
    ['AT&T &amp; &#35; & co', 'AT\\&T \\&amp; \\&#35; & co'],
    ['C# and #5', 'C# and #5'],
    ['C#', 'C\\#'],
    ['a ##', 'a \\#\\#'],
    ['a | b', 'a | b'],
    ['a  b   c', 'a &#32;b &#32;&#32;c'],
    ['a\tb\r\nc', 'a b c'],
    [':smile: 😀', ':smile: 😀'],
    ['', ''],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
  })
})

describe('escapeLine', () => {
  it.each([
    ['# x', '\\# x'],
    ['###### x', '\\###### x'],
    ['#5', '#5'],
    ['- x', '\\- x'],
    ['-', '\\-'],
    ['-5 °C', '-5 °C'],
    ['---', '\\---'],
    ['- - -', '\\- - -'],
    ['+ x', '\\+ x'],
    ['+1', '+1'],
    ['> x', '\\> x'],
    ['>x', '\\>x'],
    ['1. x', '1\\. x'],
    ['12) x', '12\\) x'],
    ['1.50', '1.50'],
    ['1234567890. x', '1234567890. x'],
    ['===', '==='],
    ['  x  ', 'x'],
    ['\u3000x\u00a0', '&#12288;x&#160;'],
  ])('%j becomes %j', (line, escaped) => {
    expect(escapeLine(line)).toBe(escaped)
  })
})

describe('printLine of plain text', () => {
  it.each([
    ['https://example.org/a_b and www.example.org', 'https\\://example.org/a\\_b and www\\.example.org'],
    ['a@example.org', 'a\\@example.org'],
    ['2 @ 3', '2 @ 3'],
  ])('keeps GFM from linking %j', (text, printed) => {
    expect(printLine([{ text }])).toBe(printed)
  })
})
