import type { Picture } from '../3-deck/part-model.ts'
import { escapeText } from './escape-text.ts'
import { printLine } from './print-runs.ts'

/** Words of an alternative text that Marpit 3.2 would take for options ("bg", "invert", "w:30", "50%") and leave out. */
const options =
  /(?<!\S)(?=(?:bg|fit|auto|contain|cover|left|right|vertical|(?:w|h|width|height):\S+|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?|(?:left|right):\S+|[\d.]+%)(?!\S))(.)/g

/** Their first character is written as a reference: Marpit compares the source, readers get the text. */
export function printImage(picture: Pick<Picture, 'alt' | 'path'>): string {
  const alt = escapeText(picture.alt).replace(options, (character) => `&#${character.codePointAt(0)};`)
  return `![${alt}](${picture.path})`
}

/** One line below a picture: its caption and its credit, as far as there are any. */
export function printCaption({ caption, credit }: Picture): readonly string[] {
  const parts = [caption, credit].flatMap((words) => (words === undefined ? [] : [words.runs]))
  if (parts.length === 0) return []
  return [printLine(parts.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ·\u00a0' }, ...runs])))]
}
