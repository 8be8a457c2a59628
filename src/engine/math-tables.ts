/** Alignment, distances and lines of a table are attributes in MathML 3, and styles of its cells in browsers. */
export const styleTables = (html: string): string => {
  const open: { readonly table: string; row: number; column: number }[] = []
  return html.replace(
    /<(\/?)(mtable|mtr|mtd)\b([^>]*)>/g,
    (tag, close: string, name: string, attributes: string) => {
      if (close !== '') {
        if (name === 'mtable') open.pop()
        return tag
      }
      if (name === 'mtable') open.push({ table: attributes, row: -1, column: -1 })
      const place = open.at(-1)
      if (place === undefined || name === 'mtable') return `<${name}>`
      if (name === 'mtr') {
        place.row += 1
        place.column = -1
        return tag
      }
      place.column += 1
      return `<mtd style="${cellStyle(place)}">`
    },
  )
}

const cellStyle = ({ table, row, column }: { table: string; row: number; column: number }): string => {
  const values = (name: string): readonly string[] =>
    new RegExp(` ${name}="([^"]*)"`).exec(table)?.[1]?.split(' ') ?? []
  const at = (name: string, index: number): string => values(name)[index] ?? values(name).at(-1) ?? ''
  const between = (index: number): number => Number.parseFloat(at('columnspacing', index)) || 0
  const line = (kind: string): string | undefined =>
    kind === 'solid' || kind === 'dashed' ? `${kind} .05em` : undefined
  const before = column === 0 ? undefined : line(at('columnlines', column - 1))
  const above = row === 0 ? undefined : line(at('rowlines', row - 1))
  const side = /^(?:left|right)$/.exec(at('columnalign', column))?.[0] ?? 'center'
  return [
    // Chromium 147 moves the block that math is in a cell by its own value only.
    `text-align:${side};text-align:-webkit-${side};`,
    // A line stands in the middle between two columns.
    ...(values('columnlines').length === 0
      ? [`padding-left:${column === 0 ? 0 : between(column - 1)}em;padding-right:0;`]
      : [
          `padding-left:${column === 0 ? 0 : between(column - 1) / 2}em;padding-right:${between(column) / 2}em;`,
        ]),
    ...(before === undefined ? [] : [`border-left:${before};`]),
    ...(above === undefined ? [] : [`border-top:${above};`]),
  ].join('')
}
