import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/2-outline/kinds/table-of-kinds.ts'
import { printNewTalk } from '../../src/2-outline/print-new-talk.ts'
import { readNodes } from '../../src/2-outline/read-nodes.ts'
import { readRegularYaml } from '../../src/2-outline/yaml/read-regular-yaml.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'
import { generateTalk } from '../bench/talks/generate-talk.ts'
import { printOutline } from '../bench/talks/print-outline.ts'
import { readFences } from '../house/generate/read-fences.ts'
import { readYamlTwice } from '../support/read-yaml-twice.ts'

const root = new URL('../../', import.meta.url).pathname
const files = ['content', 'docs', 'tests']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
  .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
  .sort()
/** Without the byte order mark, which reading a file takes off. */
const read = (file: string): string => readFileSync(join(root, file), 'utf8').replace(/^\ufeff/, '')

/** Right, and rare: a tab, and quotation marks over two lines. */
const irregular = ['tests/cases/chinese/outline.yaml', 'tests/cases/code/outline.yaml']

describe('the reader of regular YAML', () => {
  it('agrees with the library about every file of this repository, and gives up on few that are right', () => {
    expect(files.length).toBeGreaterThan(200)
    const left = files.filter((file) => {
      const { isYaml, isRegular } = readYamlTwice(read(file))
      return isYaml && !isRegular
    })
    expect(left.filter((file) => !file.startsWith('tests/faults/'))).toEqual(irregular)
  })

  it.each<readonly [string, string]>([
    ['the real talk', read('content/win-win-cooperation/outline.yaml')],
    ['the talk with every kind', read('tests/specimens/outline.yaml')],
    ['a new talk', printNewTalk('tides', 'schema.json')[0]?.text ?? ''],
    ['a talk of the benchmark', printOutline(generateTalk({ slides: 20, words: 5000 }))],
    ...Object.entries(kinds).map(([kind, { example }]) => [`the example of ${kind}`, example] as const),
    ...readFences(read('README.md'), 'yaml').map((text) => ['the example in the README', text] as const),
  ])('does not give up on %s', (_, text) => {
    expect(readYamlTwice(text)).toEqual({ isYaml: true, isRegular: true })
  })

  it('is asked whatever ends the lines, and the places are those of the file', () => {
    const text = read('content/win-win-cooperation/outline.yaml')
    const [wanted, ...others] = [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')].map(
      (typed) => JSON.stringify(readNodes(createSourceFile('outline.yaml', typed), createReport())),
    )
    expect(wanted).toContain('"endLine"')
    expect(others).toEqual([wanted, wanted])
  })

  it.each([
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str b\n'],
    ['a merge', '<<: b\n'],
    ['a tab', 'a:\tb\n'],
    ['a comment after a tab', 'a: b\t#c\n'],
    ['a comment without a space', 'a: "b"#c\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['a second document on one line', 'a: b\n--- c: d\n'],
    ['a second document in brackets', '[a,\n---\n, b]\n'],
    ['an end', 'a: b\n...\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['a text alone', 'a\n'],
    ['nothing', '# a\n\n'],
    ['a byte order mark', '\ufeffa: b\n'],
    ['a key to the left of its map', 'a:\n    b: c\n  d: e\n'],
    ['a map on the line of its key', 'a: b: c\n'],
    ['a key of nothing', ': a\n'],
    ['a key of 1,100 letters', `${'a'.repeat(1100)}: b\n`],
    ['a key of two lines', 'a\n b: c\n'],
    ['a list on the line of its key', 'a: - b\n'],
    ['an item beside its list', 'a:\n  - b\n - c\n'],
    ['an open bracket', 'a: [b\nc: d\n'],
    ['a bracket that closes too far left', 'a:\n  b: [c\n ]\n'],
    ['an inner bracket that closes too far left', 'a: [[b\n], c]\n'],
    ['an open mark', 'a: "b\n'],
    ['an unknown escape', 'a: "\\q"\n'],
    ['lists in lists, without end', `a: ${'['.repeat(2000)}\n`],
    ['lists in lists, in lines', `${'- '.repeat(2000)}a\n`],
    ['a text that a comment makes endless (yaml 2.9.1)', 'a:\n  b:\n#c\n    d\n  e: f\n'],
  ])('gives up on %s', (_, text) => {
    expect(readRegularYaml(text)).toBeUndefined()
  })
})
