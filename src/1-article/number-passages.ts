import { sourceSpan } from '../0-text/mapped-text.ts'
import type { Block, BlockKind, TextSpan } from '../0-text/model.ts'
import { createSentenceSplitter } from '../0-text/split-sentences.ts'
import type { SourceFile } from '../diagnostics/model.ts'
import { rangeAt } from '../diagnostics/source-file.ts'
import type { Passage, PassageKind, Sentence } from './model.ts'

/** The kind of passage that each kind of block is, and the letter of its address. */
const passageOf: Readonly<Record<BlockKind, { readonly kind: PassageKind; readonly letter: string }>> = {
  paragraph: { kind: 'paragraph', letter: 'p' },
  item: { kind: 'paragraph', letter: 'p' },
  quotation: { kind: 'paragraph', letter: 'p' },
  heading: { kind: 'heading', letter: 'h' },
  table: { kind: 'table', letter: 't' },
  code: { kind: 'code', letter: 'c' },
  figure: { kind: 'figure', letter: 'f' },
}

/** Takes the blocks of an article in order; gives its passages, each kind numbered from 1, paragraphs with their sentences. */
export function numberPassages(
  blocks: readonly Block[],
  source: SourceFile,
  lang: string,
): readonly Passage[] {
  const splitSentences = createSentenceSplitter(lang)
  const counts = new Map<string, number>()
  return blocks.map((block) => {
    const { kind, letter } = passageOf[block.kind]
    const count = (counts.get(letter) ?? 0) + 1
    counts.set(letter, count)
    const address = `${letter}${count}`
    const sentences =
      kind === 'paragraph' ? numberSentences(block, splitSentences(block.content.text), address, source) : []
    const isQuotation = block.kind === 'quotation' ? ({ isQuotation: true } as const) : {}
    const at = rangeAt(source, block.start, block.end)
    return { address, kind, text: block.content.text, sentences, ...isQuotation, at }
  })
}

function numberSentences(
  block: Block,
  spans: readonly TextSpan[],
  address: string,
  source: SourceFile,
): readonly Sentence[] {
  return spans.map((span, index) => {
    const place = sourceSpan(block.content, span.start, span.end)
    return {
      address: `${address}.${index + 1}`,
      text: block.content.text.slice(span.start, span.end),
      at: rangeAt(source, place.start, place.end),
    }
  })
}
