import { createHash } from 'node:crypto'
import { escapeHtml } from '../escape-html.ts'
import { reflowNotes } from '../reflow-notes.ts'

type Sealed =
  | { readonly kind: 'sealed'; readonly html: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** Links may leave by these schemes, or stay inside the deck. */
const allowedLink = /^(?:https?:|mailto:|#)/i

/**
 * Takes marp-cli's HTML with its pictures inside; gives it with the deck's language and title, first the character set
 * and the content policy in its head, and no link but http, https, mailto and `#`. Fails if the page is not built as expected
 * or asks for anything outside itself: nothing may pass unsealed.
 */
export function sealPage(html: string, deck: { readonly lang: string; readonly title: string }): Sealed {
  const split = /^(<!DOCTYPE html><html) lang="[^"]*">(<head>)([\s\S]*?)(<\/head><body>)([\s\S]*)$/.exec(html)
  if (split === null) return { kind: 'failed', reason: 'its page is not built as that of marp-cli 4.5' }
  const [, doctype, headTag, head = '', bodyTag, body = ''] = split
  const scripts = [...body.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
  if (scripts.length === 0) return { kind: 'failed', reason: 'its page has no presenter' }
  const charset = '<meta charset="UTF-8">'
  const policy = `<meta http-equiv="Content-Security-Policy" content="${composePolicy(scripts)}">`
  const title = `<title>${escapeHtml(deck.title)}</title>`
  const rest = head.replace(charset, '').replace(/<title>[\s\S]*?<\/title>/, '')
  const sealedHead = `${charset}${policy}${title}${rest}`
  const sealedBody = joinWrappedNotes(dropForeignLinks(body))
  const outside = findOutsideResource(sealedHead, sealedBody)
  if (outside !== undefined) return { kind: 'failed', reason: `its page asks for ${outside}` }
  return {
    kind: 'sealed',
    html: `${doctype} lang="${escapeHtml(deck.lang)}">${headTag}${sealedHead}${bodyTag}${sealedBody}`,
  }
}

/**
 * The presenter's next slide is the page itself in a frame: without `frame-src 'self'` it is an error page, and the
 * console is silent. Marp writes style attributes, which hashes cannot allow.
 */
function composePolicy(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function dropForeignLinks(body: string): string {
  return body.replace(/(<a\b[^>]*?) href="([^"]*)"/g, (whole, before: string, target: string) =>
    allowedLink.test(target) ? whole : before,
  )
}

/** marp-cli's presenter shows notes with every line break that was typed. */
function joinWrappedNotes(body: string): string {
  return body.replace(
    /(<div class="bespoke-marp-note"[^>]*>)([\s\S]*?)(<\/div>)/g,
    (_, start: string, notes: string, end: string) =>
      `${start}${notes.replace(/(?<=<p>)[\s\S]*?(?=<\/p>)/g, reflowNotes)}${end}`,
  )
}

const dataAddress =
  /url\(\s*(?:"data:[^"]*"|'data:[^']*'|&quot;data:(?:(?!&quot;)[^"])*&quot;|data:[^)\s]*)\s*\)/gi

/** Looks where a browser would fetch by itself: attributes of elements, and `url()` in styles. */
function findOutsideResource(head: string, body: string): string | undefined {
  const withoutScripts = body.replace(/<script>[\s\S]*?<\/script>/g, '')
  // In the text of code, quotation marks stand as they are: only what is inside of tags counts.
  const tags = [...withoutScripts.matchAll(/<[a-z](?:[^>"]|"[^"]*")*>/gi)].map(([tag]) => tag).join('')
  const attribute = /<[a-z][^>]*? (?:src|srcset|poster|data|xlink:href)="(?!data:|#)([^"]*)"/i
  const link = /<link\b[^>]* href="([^"]*)"/i
  const style = /url\(\s*(?:&quot;|["'])?(?!data:|#|&quot;|["'])([^)\s]+)/i
  const styles = `${head.replace(/\/\*[\s\S]*?\*\//g, '')} ${[...tags.matchAll(/ style="([^"]*)"/g)].map(([, css]) => css).join(' ')}`
  // A picture in a style may refer to itself: `fill='url(%23glow)'`.
  const rest = styles.replace(dataAddress, '')
  return attribute.exec(tags)?.[1] ?? link.exec(head)?.[1] ?? style.exec(rest)?.[1]
}
