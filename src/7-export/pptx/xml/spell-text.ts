const pageSize = 1 << 20
/** No unit of UTF-16 takes more. */
const mostBytes = 3

/** Memory that texts are spelled in one after the other: to ask for some for each of thousands takes longer than spelling them. */
let page = Buffer.alloc(0)
let used = 0

/** Gives text as UTF-8. At once, since a text that was put together of pieces weighs many times what its bytes do. */
export function spellText(text: string): Uint8Array {
  const most = mostBytes * text.length
  if (page.length - used < most) {
    page = Buffer.allocUnsafeSlow(Math.max(pageSize, most))
    used = 0
  }
  const start = used
  used += page.write(text, start)
  return page.subarray(start, used)
}
