import type { MarpAsset } from '../5-markdown/model.ts'

/**
 * Takes rendered HTML and the files that its Markdown names; gives the HTML with each of them inside: charts as the SVG that
 * Lectern drew (so that they take the page's fonts and the theme's colors), all else as a `data:` URI. A picture of the
 * author stays a picture: as an element of the page, an SVG could run what it holds.
 * Only elements and attributes are touched: in text, `<` and quotation marks arrive as entities.
 */
export function embedAssets(html: string, assets: readonly MarpAsset[]): string {
  if (assets.length === 0) return html
  const drawings = new Map(
    assets.flatMap((asset) => (asset.isOwnDrawing === true ? [[encodeURI(asset.path), asset]] : [])),
  )
  const uris = new Map(assets.map((asset) => [encodeURI(asset.path), toDataUri(asset)]))
  return html
    .replace(/<img\b[^<>]*?\bsrc="([^"]*)"[^<>]*>/g, (whole, path: string) => {
      const drawing = drawings.get(path)
      return drawing === undefined ? whole : new TextDecoder().decode(drawing.bytes).replaceAll('\n', '')
    })
    .replace(/\bsrc="([^"]*)"/g, (whole, path: string) => {
      const uri = uris.get(path)
      return uri === undefined ? whole : `src="${uri}"`
    })
}

function toDataUri(asset: MarpAsset): string {
  return `data:${asset.mediaType};base64,${Buffer.from(asset.bytes).toString('base64')}`
}
