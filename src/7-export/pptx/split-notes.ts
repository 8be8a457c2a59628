import { reflowNotes } from '../reflow-notes.ts'

/** Takes notes as typed; gives the paragraphs of a notes page, a line of a list being one. Markup stays as typed for now. */
export function splitNotes(notes: string): readonly string[] {
  return reflowNotes(notes)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
