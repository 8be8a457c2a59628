/**
 * Whether a pattern that looks behind (`(?<=…)`, sticky) finds something in the last characters before an offset: a pattern
 * that ends in `$` would be tried from every character on.
 */
export function endsIn(behind: RegExp, text: string, end: number, most: number): boolean {
  const before = text.slice(Math.max(0, end - most), end)
  behind.lastIndex = before.length
  return behind.test(before)
}
