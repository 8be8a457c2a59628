export type DecodedText =
  | { readonly kind: 'text'; readonly text: string }
  /** `before`: the text up to the first byte that is no UTF-8. */
  | { readonly kind: 'not-utf8'; readonly before: string }

/** Takes bytes; gives their text without byte order mark. A NUL is what UTF-16 looks like here, and refused too. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const zero = bytes.indexOf(0)
  const end = zero < 0 ? bytes.length : zero
  if (zero < 0) {
    const text = tryDecode(bytes, end)
    if (text !== undefined && isComplete(bytes)) return { kind: 'text', text }
  }
  let low = 0
  let high = end
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (tryDecode(bytes, middle) === undefined) high = middle - 1
    else low = middle
  }
  return { kind: 'not-utf8', before: tryDecode(bytes, low) ?? '' }
}

/** A character that is cut by the end passes here: `stream` keeps it back. */
function tryDecode(bytes: Uint8Array, end: number): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
  } catch {
    return undefined
  }
}

function isComplete(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
