import type { MarpAsset } from '../5-markdown/model.ts'

/**
 * Takes rendered HTML and the files that its Markdown names; gives the HTML with each of them inside: charts as the SVG that
 * Lectern drew (so that they take the page's fonts and the theme's colors), all else as a `data:` URI, in `src` and in
 * `url()` of styles. A picture of the author stays a picture: as an element of the page, an SVG could run what it holds.
 * Only elements are touched: in text, and in code too, `<` arrives as an entity, while quotation marks may come as they are.
 */
export function embedAssets(html: string, assets: readonly MarpAsset[]): string {
  if (assets.length === 0) return html
  const drawings = new Map(
    assets.flatMap((asset) => (asset.isOwnDrawing === true ? [[encodeURI(asset.path), asset]] : [])),
  )
  const uris = new Map(assets.map((asset) => [encodeURI(asset.path), toDataUri(asset)]))
  return html.replace(/<[a-z][^<>]*>/gi, (tag) => {
    const drawing = drawings.get(/^<img\b[^<>]*?\ssrc="([^"]*)"/.exec(tag)?.[1] ?? '')
    if (drawing !== undefined) return new TextDecoder().decode(drawing.bytes).replaceAll('\n', '')
    return tag.replace(/\s(src|style)="([^"]*)"/g, (whole, name: string, value: string) => {
      if (name === 'src') return uris.has(value) ? ` src="${uris.get(value)}"` : whole
      return ` style="${value.replace(urlInStyle, (url, path: string) => {
        const uri = uris.get(path)
        return uri === undefined ? url : `url(${uri})`
      })}"`
    })
  })
}

/** `url(assets/x.png)` as an attribute has it, with quotation marks or without. */
const urlInStyle = /url\((?:&quot;|')?([^()'&]*)(?:&quot;|')?\)/g

function toDataUri(asset: MarpAsset): string {
  return `data:${asset.mediaType};base64,${Buffer.from(asset.bytes).toString('base64')}`
}
