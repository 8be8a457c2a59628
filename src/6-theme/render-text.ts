/** As much of the engine as texts need; the stage passes it in. */
export interface TextEngine {
  readonly markdown: { render(markdown: string, environment: object): string }
}

/** Links may leave by these schemes. */
const allowedScheme = /^(?:https?:|mailto:)/i

/**
 * Gives what renders an author's Markdown outside of slides (notes, handouts) as HTML: with the engine's formulas and code,
 * without its slides. Pictures are their words, headings are below those of slides, and links to slides (`#id`) lead to
 * the numbers that `anchors` has for them; a link that leads nowhere is plain words.
 */
export function createTextRenderer(
  engine: TextEngine,
  anchors: ReadonlyMap<string, string>,
): (markdown: string) => string {
  const known = new Map<string, string>()
  const render = (markdown: string): string =>
    engine.markdown
      .render(markdown.replace(/\r\n?/g, '\n'), {})
      .replace(/^<div class="marpit">\s*<section\b[^>]*>|<\/section>\s*<\/div>\s*$/g, '')
      // Marpit 3 begins a slide at each rule.
      .replace(/<\/section>\s*<section\b[^>]*>/g, '<hr />')
      .replace(/ data-marpit-[\w-]+(?:="[^"]*")?/g, '')
      .replace(/<(\/?)h[1-6]\b/g, '<$1h3')
      .replace(/<img\b[^>]*? alt="([^"]*)"[^>]*>/g, '$1')
      .replace(/<img\b[^>]*>/g, '')
      .replace(/<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, href: string, words: string) => {
        const anchor = href.startsWith('#') ? anchors.get(decode(href.slice(1))) : undefined
        if (anchor !== undefined) return `<a href="#${anchor}">${words}</a>`
        return allowedScheme.test(href) ? `<a href="${href}">${words}</a>` : words
      })
      .trim()
  return (markdown) => {
    const html = known.get(markdown) ?? render(markdown)
    known.set(markdown, html)
    return html
  }
}

/** An id in another script arrives percent-encoded. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
