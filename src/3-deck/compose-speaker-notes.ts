import { lineJoin, splitLines } from '../0-text/join-lines.ts'
import type { OutlineSlide } from '../2-outline/model.ts'
import { wordingsFor } from './wordings.ts'

/** Gives what the speaker sees beside a slide, in Markdown: the notes as typed, and below them the answer of a question. */
export function composeSpeakerNotes(slide: OutlineSlide, lang: string): string {
  const notes = slide.notes?.text ?? ''
  const answer = slide.kind === 'question' ? slide.body.answer?.text.trim() : undefined
  if (answer === undefined || answer === '') return notes
  const line = `${wordingsFor(lang).answer}${onOneLine(answer)}`
  return notes.trim() === '' ? line : `${notes.trimEnd()}\n\n${line}`
}

function onOneLine(text: string): string {
  const lines = splitLines(text).map((line) => line.text.trim())
  return lines
    .filter((line) => line !== '')
    .reduce((joined, line) => `${joined}${joined === '' ? '' : lineJoin(joined, line)}${line}`, '')
}
