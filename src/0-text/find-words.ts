/**
 * All letters, digits and marks before U+0250, spelled out: V8 takes four times as long for `\p{L}`. Where nothing stands
 * beyond but marks of punctuation (U+2010 to U+2027: quotation marks, dashes, ellipses), as in most texts of Latin script,
 * the result is the same.
 */
const latinLetters = String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f`
const latinDigits = String.raw`0-9\u00b2\u00b3\u00b9\u00bc-\u00be`
const beyondLatin = /[\u0250-\u200f\u2028-\uffff]/

const latin = {
  words: new RegExp(`[${latinLetters}${latinDigits}]+`, 'g'),
  spelled: new RegExp(`[${latinLetters}]+`, 'g'),
}
const any = { words: /[\p{L}\p{N}\p{M}]+/gu, spelled: /[\p{L}\p{M}]+/gu }

/** Gives the runs of letters, digits and marks of a text, in order. */
export function findWords(text: string): readonly string[] {
  return text.match((beyondLatin.test(text) ? any : latin).words) ?? []
}

/** As `findWords`, but digits part words too. */
export function findSpelledWords(text: string): readonly string[] {
  return text.match((beyondLatin.test(text) ? any : latin).spelled) ?? []
}
