import type { SourceFile, SourceRange } from '../../diagnostics/model.ts'
import { rangeAt } from '../../diagnostics/source-file.ts'

/** Gives the place of words inside a range of the outline; of the `nth` (from 0) where they stand there several times. */
export type PlaceWords = (at: SourceRange, words: string, nth?: number) => SourceRange

/** Takes the files of the talk; words that are typed otherwise than they read (escapes, entities) have the whole range. */
export function createPlacer(sources: ReadonlyMap<string, SourceFile>): PlaceWords {
  return (at, words, nth = 0) => {
    const source = sources.get(at.file)
    if (source === undefined || words.trim() === '') return at
    const from = offsetOf(source, at.line, at.column)
    const typed = source.text.slice(from, offsetOf(source, at.endLine, at.endColumn))
    const found = Array.from(typed.matchAll(patternOf(words)))
    const match = found[nth] ?? found[0]
    return match === undefined
      ? at
      : rangeAt(source, from + match.index, from + match.index + match[0].length)
  }
}

/** A line may end at any space, and between two characters of scripts without spaces; emphasis may stand around words. */
function patternOf(words: string): RegExp {
  const source = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
        .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])(?=[\u3000-\u9fff\uff00-\uffef])/g, String.raw`\s*`),
    )
    .join(String.raw`[*_]*\s+[*_]*`)
  return new RegExp(source, 'gu')
}

function offsetOf({ lineStarts, text }: SourceFile, line: number, column: number): number {
  return (lineStarts[line - 1] ?? text.length) + column - 1
}
