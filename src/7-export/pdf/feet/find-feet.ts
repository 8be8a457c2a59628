/** What the operators of a page say of some feet that are drawn. */
export interface DrawnFeet {
  /** From and to: where they are in the operators. */
  readonly from: number
  readonly to: number
  /** The operator that puts them in their place, as a line; empty if there is none. */
  readonly place: string
  /** Whether the mark of what came before ends with them. */
  readonly endsMark: boolean
  /** Names of the forms. */
  readonly forms: readonly string[]
}

/**
 * Takes the operators of a page and the name of the state in which feet are drawn; gives where, as Skia writes it:
 * `q`, place, color, state, the end of a mark that was open, the forms, `Q`, each in a line (without `q` where they have the
 * place of what is around them). Gives nothing where something else is painted in that state.
 */
export function findFeet(content: string, state: string): readonly DrawnFeet[] | undefined {
  const use = `/${state} gs\n`
  const found: DrawnFeet[] = []
  for (let at = content.indexOf(use); at >= 0; at = content.indexOf(use, at + 1)) {
    const drawn = readDrawn(content, at + use.length)
    if (drawn === undefined) return undefined
    const { from, place, isAlone } = readBefore(content, at)
    found.push({ ...drawn, from, place, to: isAlone ? drawn.to + end.length : drawn.to })
  }
  return found
}

const end = 'Q\n'

/** Looks for what was begun for the feet alone; where it was not, they begin with their state. */
function readBefore(
  content: string,
  to: number,
): Pick<DrawnFeet, 'from' | 'place'> & { readonly isAlone: boolean } {
  let line = lineBefore(content, to)
  let from = to - line.length
  if (line.endsWith(' rg\n')) {
    line = lineBefore(content, from)
    from -= line.length
  }
  const place = line.endsWith(' cm\n') ? line : ''
  if (place !== '') {
    line = lineBefore(content, from)
    from -= line.length
  }
  return line === 'q\n' ? { from, place, isAlone: true } : { from: to, place: '', isAlone: false }
}

const lineBefore = (content: string, to: number): string =>
  to < 2 ? '' : content.slice(content.lastIndexOf('\n', to - 2) + 1, to)

/** Gives the forms that are drawn there; nothing where more is painted in the same state. */
function readDrawn(content: string, from: number): Pick<DrawnFeet, 'to' | 'endsMark' | 'forms'> | undefined {
  const endsMark = content.startsWith('EMC\n', from)
  const forms: string[] = []
  drawing.lastIndex = endsMark ? from + 'EMC\n'.length : from
  let at = drawing.lastIndex
  for (let form = drawing.exec(content)?.[1]; form !== undefined; form = drawing.exec(content)?.[1]) {
    forms.push(form)
    at = drawing.lastIndex
  }
  return forms.length > 0 && content.startsWith(end, at) ? { to: at, endsMark, forms } : undefined
}

const drawing = /\/(\w+) Do\n/y
