import { type FindSlip, indentOf } from './slip.ts'

/** Items that begin with `*`, as in Markdown, or as text processors print them. All of the list are mended, and the first is told. */
export const findBullets: FindSlip = ({ lines, line, readsAll }) => {
  const typed = lines[line] ?? ''
  const depth = indentOf(typed)
  const [, sign] = /^ *([*•‣▪·–—])[ \u00a0]+\S/.exec(typed) ?? []
  if (sign === undefined) return undefined
  const isBullet = (text = ''): boolean =>
    indentOf(text) === depth && /^ *\S[ \u00a0]/.test(text) && text[depth] === sign
  const mended = new Map<number, string>()
  for (let index = line; isBullet(lines[index]); index += 1) {
    mended.set(index, (lines[index] ?? '').replace(/\S[ \u00a0]+/, '- '))
  }
  if (!readsAll(mended)) return undefined
  return {
    code: 'outline/not-yaml',
    line,
    column: depth,
    endColumn: depth + 1,
    problem: `items begin with a dash, not with ${sign === '*' ? 'a star' : `\`${sign}\``}`,
    hint: 'put a dash and a space',
    mended,
    showsLine: true,
  }
}

/** `[a,, b]`: to YAML, there is nothing between two commas. */
export const findCommas: FindSlip = ({ lines, line, message, reads }) => {
  if (!message.startsWith('Unexpected , in flow')) return undefined
  const typed = lines[line] ?? ''
  const found = /, *,/.exec(typed) ?? /[[{] *,/.exec(typed)
  if (found === null) return undefined
  const before = typed.slice(0, found.index + 1)
  const mended = `${before}${before.endsWith(',') ? ' ' : ''}""${typed.slice(found.index + found[0].length - 1)}`
  if (!reads(line, mended, typed.length - found.index - found[0].length)) return undefined
  return {
    code: 'outline/not-yaml',
    line,
    column: found.index,
    endColumn: found.index + found[0].length,
    problem: 'nothing stands before this comma',
    hint: 'delete the comma; a cell without words is ""',
    mended: new Map([[line, mended]]),
    showsLine: true,
  }
}

/** `%YAML 1.1`, or words that begin a line with a percent sign. */
export const findDirective: FindSlip = ({ lines }) => {
  const line = lines.findIndex((text) => text.startsWith('%'))
  if (line < 0) return undefined
  return {
    code: 'outline/not-yaml',
    line,
    column: 0,
    endColumn: (lines[line] ?? '').length,
    problem: 'a line that begins with `%` is an instruction to YAML',
    hint: 'delete it, or put the text in quotation marks',
    mended: new Map([[line, '']]),
    showsLine: false,
  }
}

const wideSpaces = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+ */

/** Lines indented with no-break or ideographic spaces, which are letters to YAML: told even where it reads them somehow. */
export const findWideSpaces: FindSlip = ({ lines, keys }) => {
  const isWide = (text: string): boolean => {
    const rest = text.replace(wideSpaces, '')
    return rest !== text && (/^- /.test(rest) || keys.has(/^([\w-]+):/.exec(rest)?.[1] ?? ''))
  }
  const line = lines.findIndex(isWide)
  if (line < 0) return undefined
  const all = lines.flatMap((text, index) => (isWide(text) ? [index] : []))
  const typed = wideSpaces.exec(lines[line] ?? '')?.[0] ?? ''
  return {
    code: 'outline/not-yaml',
    line,
    column: 0,
    endColumn: typed.length,
    problem: 'the line is indented with spaces that are none to YAML (no-break or wide ones)',
    hint: 'type plain spaces',
    mended: new Map(
      all.map((index) => [
        index,
        (lines[index] ?? '').replace(wideSpaces, (wide) => ' '.repeat(wide.length)),
      ]),
    ),
    showsLine: false,
  }
}
