import { describe, expect, it } from 'vitest'
import { codesIn, printCode } from '../../src/5-markdown/print-code.ts'
import { createEngine } from '../../src/engine/create-engine.ts'

const codes = [
  { text: 'let a = 1', language: 'js', marked: [] },
  { text: 'let a = 1\n\nlet b = 2\n', language: 'ts', marked: [{ first: 1, last: 1 }] },
  { text: 'def f():\n    return "```"', language: 'python', marked: [{ first: 1, last: 2 }] },
  { text: '', language: 'js', marked: [] },
  { text: 'plain words', marked: [] },
]

describe('code is colored ahead as the engine asks for it', () => {
  it.each(codes.map((code) => ({ ...code, lineCount: code.text.split('\n').length })))('$text', (code) => {
    const engine = createEngine()
    const { options } = engine.markdown as { readonly options: { highlight: (...code: string[]) => string } }
    const color = options.highlight
    const asked: (readonly string[])[] = []
    options.highlight = (...given) => {
      asked.push(given)
      return color(...given)
    }
    const markdown = `# A title\n\n${printCode(code)}\n`
    engine.render(markdown)
    expect(codesIn(markdown)).toEqual(asked)
  })
})
