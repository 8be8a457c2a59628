import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { packageFolder } from '../support/check-talk.ts'

type Style = new (declarations: object) => { toString(): string }

const load = createRequire(import.meta.url)
const { default: Ours } = load(join(packageFolder, 'marpit-styles.cjs')) as { default: Style }
const Marpits: Style = Object.getPrototypeOf(Ours)

const plain: readonly object[] = [
  { '--class': 'points dense sourced', '--theme': 'lectern', '--paginate': true },
  { '--footer': 'What 100 towns had in common · A town is more than its walls (part cm)' },
  { '--footer': 'Das Ufer: wer & warum? 50 % – 中文、العربية' },
  { color: '#123456', width: '1280px', 'background-size': 'cover' },
]

describe('styles of elements', () => {
  it.each(plain)('%j are printed as Marpit does, which is not asked', (declarations) => {
    const asMarpit = new Marpits(declarations).toString()
    const asked = vi.spyOn(Marpits.prototype, 'toString')
    expect(new Ours(declarations).toString()).toBe(asMarpit)
    expect(asked).not.toHaveBeenCalled()
    asked.mockRestore()
  })

  it('are printed as Marpit does, whatever they are', () => {
    const name = fc.constantFrom(
      '--footer',
      '--class',
      '--x-y',
      'color',
      'background-image',
      'Color',
      '--1',
      'a:b',
    )
    const piece = fc.constantFrom(
      ...[
        'a',
        'B',
        '7',
        ' ',
        '  ',
        '(',
        ')',
        '(x)',
        '(part cm)',
        ':',
        ';',
        '!',
        '!important',
        '"',
        "'",
        '\\',
        '/',
      ],
      ...[
        '/*',
        '*/',
        '{',
        '}',
        '[',
        ']',
        '@',
        '#',
        '·',
        '中',
        '\u00a0',
        '\u2028',
        '\ufeff',
        '\n',
        '\r',
        '\f',
        '\t',
      ],
      ...[
        '\0',
        '-',
        '--',
        '<',
        '>',
        '&',
        '%',
        ',',
        '.',
        'url(',
        '😀',
        '=',
        '~',
        '^',
        '|',
        '+',
        '$',
        '_',
        '?',
        '`',
      ],
    )
    const value = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 3 }), (declarations) => {
        expect(new Ours(declarations).toString()).toBe(new Marpits(declarations).toString())
      }),
      { seed: 8, numRuns: 2000 },
    )
  })
})
