/** A value of a PDF. Numbers, booleans and `null` stay the words that they were written as. */
export type PdfValue =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'name'; readonly name: string }
  /** One character per byte. */
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'reference'; readonly number: number }
  | { readonly kind: 'list'; readonly items: readonly PdfValue[] }
  | PdfDictionary

export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}

export interface PdfObject {
  readonly value: PdfValue
  /** As it stands in the file, filters applied. */
  readonly stream?: Uint8Array
}

/** A PDF as objects by number, which is as much of a file as has a meaning. */
export interface PdfDocument {
  readonly objects: ReadonlyMap<number, PdfObject>
  /** The number of its catalog. */
  readonly root: number
  /** The number of what viewers show as its properties. */
  readonly info?: number
}

/** The same, while it is being changed. */
export interface PdfDraft {
  readonly objects: Map<number, PdfObject>
  readonly root: number
  readonly info?: number
}
