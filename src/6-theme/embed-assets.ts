import type { MarpAsset } from '../5-markdown/model.ts'

/**
 * Takes rendered HTML and the files that its Markdown names; gives the HTML with each of them as a `data:` URI.
 * Only pictures are touched: in code, quotation marks arrive as they are, and `<` does not.
 */
export function embedAssets(html: string, assets: readonly MarpAsset[]): string {
  if (assets.length === 0) return html
  const uris = new Map(assets.map((asset) => [encodeURI(asset.path), toDataUri(asset)]))
  return html.replace(/(<img\b[^>]*? src=")([^"]*)"/g, (whole, before: string, path: string) => {
    const uri = uris.get(path)
    return uri === undefined ? whole : `${before}${uri}"`
  })
}

function toDataUri(asset: MarpAsset): string {
  return `data:${asset.mediaType};base64,${Buffer.from(asset.bytes).toString('base64')}`
}
