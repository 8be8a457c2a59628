import type { MarpAsset } from '../5-markdown/model.ts'

/**
 * Takes rendered HTML and the files that its Markdown names; gives the HTML with each of them as a `data:` URI, in `src` and
 * in `url()` of styles. Only attributes are touched: in text, quotation marks arrive as `&quot;`, so neither `src="` nor
 * `style="` can occur there.
 */
export function embedAssets(html: string, assets: readonly MarpAsset[]): string {
  if (assets.length === 0) return html
  const uris = new Map(assets.map((asset) => [encodeURI(asset.path), toDataUri(asset)]))
  return html.replace(/\b(src|style)="([^"]*)"/g, (whole, name: string, value: string) => {
    if (name === 'src') return uris.has(value) ? `src="${uris.get(value)}"` : whole
    return `style="${value.replace(urlInStyle, (url, path: string) => {
      const uri = uris.get(path)
      return uri === undefined ? url : `url(${uri})`
    })}"`
  })
}

/** `url(assets/x.png)` as an attribute has it, with quotation marks or without. */
const urlInStyle = /url\((?:&quot;|')?([^()'&]*)(?:&quot;|')?\)/g

function toDataUri(asset: MarpAsset): string {
  return `data:${asset.mediaType};base64,${Buffer.from(asset.bytes).toString('base64')}`
}
