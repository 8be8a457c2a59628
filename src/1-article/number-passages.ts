import { sourceSpan } from '../0-text/mapped-text.ts'
import type { Block, BlockKind } from '../0-text/model.ts'
import { splitSentences } from '../0-text/split-sentences.ts'
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
  const counts = new Map<string, number>()
  return blocks.map((block) => {
    const { kind, letter } = passageOf[block.kind]
    const count = (counts.get(letter) ?? 0) + 1
    counts.set(letter, count)
    const address = `${letter}${count}`
    const sentences = kind === 'paragraph' ? numberSentences(block, address, source, lang) : []
    return { address, kind, text: block.content.text, sentences, at: rangeAt(source, block.start, block.end) }
  })
}

function numberSentences(
  block: Block,
  address: string,
  source: SourceFile,
  lang: string,
): readonly Sentence[] {
  return splitSentences(block.content.text, lang).map((sentence, index) => {
    const place = sourceSpan(block.content, sentence.start, sentence.end)
    return {
      address: `${address}.${index + 1}`,
      text: block.content.text.slice(sentence.start, sentence.end),
      at: rangeAt(source, place.start, place.end),
    }
  })
}
