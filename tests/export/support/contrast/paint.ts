/** Something that is painted on a page and has to be told from its ground; lengths in CSS pixels of the page. */
export interface Paint {
  /** Text needs 4.5:1, a graphic that carries reading 3:1. */
  readonly role: 'text' | 'graphic'
  /** Which slide of the page, from 0. */
  readonly slide: number
  /** For whoever reads the fault: its words, or its selector. */
  readonly what: string
  /** As the browser computed it: `rgb(1, 2, 3)`, `rgba(…)`. */
  readonly color: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a theme may paint as quietly as it likes, since nothing is read from it: what matches, and which part of it. */
export interface Decoration {
  readonly selector: string
  readonly part: 'border' | '::before' | '::after' | 'shape'
  readonly why: string
}
