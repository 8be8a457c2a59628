import { type Code, codeOf } from './huffman-code.ts'

/**
 * A pair of codes that suits the XML of presentations: made of the slides, notes and charts of two talks, with a word for every letter
 * but those that XML has not. A part that uses it is some hundredths longer than by codes of its own, and takes half the time.
 * One digit (hexadecimal) for each symbol: how many bits it has.
 */
const sizesOfLiterals = `
  0000000000a0000000000000000000005d5dcdddcddd977666777878786d8679
  d8888989c9dd99997c9789cadcddddddd575646765b856555a45577777aadad0
  9ffffffffffffffffffddffffbffbcfffffffffffffffffffffffffcffffffff
  ffcfffffffffffffffffffffffffffffff9fffffffffffffffffffffffffffff
  af55666887888888889999a9bbaab9`
const sizesOfDistances = '9ccb66555644454434354556679b9b'

const read = (digits: string): readonly number[] =>
  [...digits.replaceAll(/\s/g, '')].map((digit) => Number.parseInt(digit, 16))

export const usualLiterals: Code = codeOf(read(sizesOfLiterals))
export const usualDistances: Code = codeOf(read(sizesOfDistances))
