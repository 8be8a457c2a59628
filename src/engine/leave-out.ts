import type { MarkdownIt, Token } from './markdown-it-model.ts'

/**
 * Lectern makes each format of the same Markdown, with `format: pdf` as its first line. Slides that their first comment
 * keeps to other formats (`only: html`) are taken out here, after pages, places and footers were counted over all of them:
 * a slide has one number in every format. Ids and links go by the position in this file, as Marp's presenter does; a link
 * to a slide that is not in it becomes plain words.
 */
export const leaveOut = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('lectern_place', 'lectern_leave_out', (state) => {
    const format = /^---\nformat: (\w+)\n/.exec(state.src)?.[1]
    if (format === undefined) return
    const slides = splitSlides(state.tokens)
    const kept = slides.flatMap((tokens, index) => (isKept(tokens, format) ? [{ tokens, index }] : []))
    const positions = new Map(kept.map(({ index }, position) => [`#${index + 1}`, `#${position + 1}`]))
    kept.forEach(({ tokens }, position) => {
      for (const token of tokens) {
        if (token.type === 'marpit_slide_open') token.attrSet('id', String(position + 1))
        if (token.children) token.children = relink(token.children, positions)
      }
    })
    state.tokens = kept.flatMap(({ tokens }) => tokens)
  })
}

function splitSlides(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const starts = tokens.flatMap((token, index) => (token.meta?.marpitSlideElement === 1 ? [index] : []))
  return starts.map((start, index) => tokens.slice(start, starts[index + 1]))
}

/** Only our own comment is asked: notes that say "only: …" are text. */
function isKept(slide: readonly Token[], format: string): boolean {
  const ours = slide.find(({ type }) => type === 'marpit_comment')
  const only = ours?.meta?.marpitCommentParsed === 'directive' ? ours.meta.marpitParsedDirectives?.only : ''
  return typeof only !== 'string' || only === '' || only.split(' ').includes(format)
}

function relink(tokens: readonly Token[], positions: ReadonlyMap<string, string>): readonly Token[] {
  let isDropped = false
  return tokens.filter((token) => {
    const target = token.type === 'link_open' ? token.attrGet('href') : null
    if (target !== null && /^#\d+$/.test(target)) {
      const moved = positions.get(target)
      if (moved !== undefined) token.attrSet('href', moved)
      isDropped = moved === undefined
      return !isDropped
    }
    if (token.type !== 'link_close' || !isDropped) return true
    isDropped = false
    return false
  })
}
