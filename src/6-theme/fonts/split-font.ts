const piece = /"[^"]*"|'[^']*'|(?:[^\s,"'()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+|,/g

const size = /^(?:[\d.]+(?:[a-z]+|%)|(?:xx?-)?(?:small|large)|xxx-large|medium|smaller|larger)$/i

/**
 * Takes the value of `font` (`700 20px / 1.2 "A", b`); gives what stands before the families, which follow the size and the
 * height of lines, and the families.
 */
export function splitFont(value: string): readonly [before: string, families: string] {
  const pieces = [...value.replace(/\s*\/\s*/g, '/').matchAll(piece)]
  const comma = pieces.findIndex(([text]) => text === ',')
  const head = pieces.slice(0, comma < 0 ? pieces.length : comma)
  const withHeight = head.findIndex(([text]) => text.includes('/'))
  const plain = head.findIndex(([text]) => size.test(text))
  // Without either, the size is a function: the first one that is not the family itself.
  const counted = head.slice(0, -1).findIndex(([text]) => /^[a-z-]+\(/i.test(text))
  const at = [withHeight, plain, counted].find((index) => index >= 0)
  const start = at === undefined ? undefined : pieces[at + 1]
  const normal = value.replace(/\s*\/\s*/g, '/')
  return start === undefined ? [normal, ''] : [normal.slice(0, start.index), normal.slice(start.index)]
}

/** Splits at commas that stand neither in quotation marks nor in parentheses. */
export function splitFamilies(list: string): readonly string[] {
  const parts: string[] = ['']
  for (const [text] of list.matchAll(/"[^"]*"|'[^']*'|\((?:[^()]|\([^()]*\))*\)|,|[^,"'(]+|\(/g)) {
    if (text === ',') parts.push('')
    else parts[parts.length - 1] += text
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
