const scripted = /^m(?:sub|sup|subsup|under|over|underover)$/

/** TeX sets no space around operators in scripts; browsers set as much as anywhere. */
export const tightenScripts = (html: string): string => {
  const open: { readonly name: string; readonly isScript: boolean; children: number }[] = []
  return html.replace(
    /<(\/?)(m\w+)([^>]*?)(\/?)>/g,
    (tag, end: string, name: string, attributes: string, empty: string) => {
      if (end !== '') {
        open.pop()
        return tag
      }
      const parent = open.at(-1)
      if (parent !== undefined) parent.children += 1
      const isBelow = parent !== undefined && scripted.test(parent.name) && parent.children > 1
      const isScript = isBelow || parent?.isScript === true
      if (empty === '') open.push({ name, isScript, children: 0 })
      const isLoose = isScript && name === 'mo' && !attributes.includes('space=')
      return isLoose ? `<mo${attributes} lspace="0" rspace="0">` : tag
    },
  )
}
