// @ts-check
import * as theirs from 'puppeteer-core/internal/util/encoding.js'

/*
 * What Puppeteer 24 takes for its `util/encoding.js`, bundled by `bundle-puppeteer.mjs`: its own makes a string of each byte, and joins
 * these, before it encodes them; Node does it at once.
 */

export const { mergeUint8Arrays, stringToTypedArray } = theirs

/** @param {string} text */
export function stringToBase64(text) {
  return Buffer.from(text).toString('base64')
}

/** @param {Uint8Array} bytes */
export function typedArrayToBase64({ buffer, byteOffset, byteLength }) {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}
