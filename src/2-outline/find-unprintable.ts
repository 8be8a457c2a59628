// No page can show these, and XML, and so PowerPoint, has no way to hold most of them; tab and line ends are fine.
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\p{Noncharacter_Code_Point}]/u

/** Signs of which each of those has one. Patterns without `u` are ten times as fast, and most files hold none. */
const suspect = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/

/** Gives the first character of a text that cannot be shown, named `U+000C`, and its offset; undefined where there is none. */
export function findUnprintable(
  text: string,
): { readonly offset: number; readonly character: string } | undefined {
  const match = suspect.test(text) ? unprintable.exec(text) : null
  if (match === null) return undefined
  const number = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { offset: match.index, character: `U+${number}` }
}
