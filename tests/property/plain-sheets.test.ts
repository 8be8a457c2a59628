import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import postcss from 'postcss'
import { describe, expect, it } from 'vitest'
import { readPlainSheet } from '../../src/6-theme/sheet/read-plain-sheet.ts'
import type { SheetNode, SheetRoot } from '../../src/6-theme/sheet/sheet-root.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { packageFolder } from '../support/check-talk.ts'

const shipped = ['lectern', 'slate', 'plain'] as const
const themes = join(packageFolder, 'themes')
const typed = Object.fromEntries(
  shipped.map((name) => [name, readFileSync(join(themes, `${name}.css`), 'utf8')]),
)

/** What the engine makes of sheets: those of Lectern's themes, and of Marp's with the layouts for them. */
const packed = [...shipped, 'default', 'gaia', 'uncover'].map((name) => {
  const engine = createEngine()
  for (const sheet of Object.values(typed)) engine.themeSet.add(sheet)
  return [`${name}, packed`, engine.render(`---\ntheme: ${name}\nsize: "4:3"\n---\n\n$x$`).css] as const
})

const layouts = readdirSync(join(themes, 'layouts')).map(
  (name) => [name, readFileSync(join(themes, 'layouts', name), 'utf8')] as const,
)
const sheets = [...Object.entries(typed), ...layouts, ...packed]

/** All that anybody asks of a sheet. */
function list(root: SheetRoot): unknown {
  const listed: unknown[] = []
  const places = (nodes: readonly SheetNode[]): readonly unknown[] =>
    nodes.map((node) => ('nodes' in node && node.nodes ? [node.type, places(node.nodes)] : node.type))
  const parent = (node: { readonly parent?: object | undefined }): unknown => {
    const above = (node.parent ?? {}) as { type?: string; selector?: string; name?: string }
    return [above.type, above.selector, above.name]
  }
  root.walkDecls((node) => listed.push(['decl', node.prop, node.value, parent(node)]))
  root.walkDecls(/^(?:--.*|font)$/i, ({ prop }) => listed.push(['some', prop]))
  root.walkRules((node) => listed.push(['rule', node.selector, node.selectors, parent(node)]))
  root.walkAtRules(/./, (node) => {
    listed.push(['atrule', node.name, node.params, node.nodes === undefined, parent(node)])
    node.walkDecls(/^src$/i, ({ value }) => listed.push(['within', value]))
  })
  root.walkComments(({ text }) => listed.push(['comment', text]))
  return [listed, places(root.nodes), root.toString()]
}

describe.each(sheets)('the sheet %s', (_, css) => {
  it('is plain, and read as PostCSS reads it', () => {
    const plain = readPlainSheet(css)
    expect(plain).toBeDefined()
    if (plain !== undefined) expect(list(plain)).toEqual(list(postcss.parse(css)))
  })

  it('is printed as PostCSS prints it, whatever is changed in it', () => {
    const edits = fc.array(fc.tuple(fc.constantFrom('value', 'remove', 'src'), fc.nat()), { maxLength: 30 })
    const edit = (root: SheetRoot, made: readonly (readonly [string, number])[]): string => {
      const declarations: { value: string }[] = []
      const rules: Parameters<Parameters<SheetRoot['walkAtRules']>[1]>[0][] = []
      root.walkDecls((node) => declarations.push(node))
      root.walkAtRules(/^(?:font-face|counter-style|media|import)$/, (rule) => rules.push(rule))
      for (const [kind, number] of made) {
        const declaration = declarations[number % declarations.length]
        const rule = rules[number % rules.length]
        if (kind === 'value' && declaration !== undefined) declaration.value = `url("${number}")`
        if (kind === 'remove') rule?.remove()
        if (kind === 'src')
          rule?.walkDecls(/^src$/i, (node) => {
            node.value = `url(${number})`
          })
      }
      return root.toString()
    }
    const property = fc.property(edits, (made) => {
      const plain = readPlainSheet(css)
      if (plain === undefined) throw new Error('it is not plain')
      expect(edit(plain, made)).toBe(edit(postcss.parse(css), made))
    })
    fc.assert(property, { seed: 8, numRuns: 20 })
  })
})

it('what comes first may go', () => {
  const css = '@font-face { src: url(a) }\n\n@font-face { src: url(b) }\n\na { b: c }\n'
  for (const count of [1, 2]) {
    const printed = [readPlainSheet(css), postcss.parse(css) as SheetRoot].map((root) => {
      let left = count
      root?.walkAtRules(/^font-face$/, (rule) => {
        if (left > 0) rule.remove()
        left -= 1
      })
      return root?.toString()
    })
    expect(printed[0]).toBe(printed[1])
  }
})

it('what is written in another way, or broken, is left to PostCSS', () => {
  const rules = Object.values(typed).flatMap((css) => postcss.parse(css).nodes.map(String))
  const sign = fc.constantFrom(
    ...['{', '}', ';', ':', '(', ')', '[', ']', '"', "'", '\\', '/', '*', '!', '@', '-', '--', '_', ',', '#'],
    ...[
      ' ',
      '\n',
      '\r\n',
      '\f',
      '\u00a0',
      '/* a */',
      '!important',
      'url(',
      'url( "',
      'a:b',
      '@media',
      '&',
      'a',
    ],
  )
  const slip = fc.record({ at: fc.nat(), length: fc.nat({ max: 2 }), sign })
  let plain = 0
  const property = fc.property(
    fc.array(fc.constantFrom(...rules), { minLength: 1, maxLength: 3 }),
    fc.array(slip, { minLength: 1, maxLength: 3 }),
    (chosen, slips) => {
      const css = slips.reduce((text, { at, length, sign }) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + sign + text.slice(place + length)
      }, chosen.join('\n'))
      const read = readPlainSheet(css)
      if (read === undefined) return
      plain += 1
      expect(list(read)).toEqual(list(postcss.parse(css)))
    },
  )
  fc.assert(property, { seed: 8, numRuns: 4000 })
  // Many slips change words only: it would prove nothing if all of them were left to PostCSS.
  expect(plain).toBeGreaterThan(500)
})
