import type { MarkdownIt, Token } from './markdown-it-model.ts'

/**
 * Marpit 3.2 takes a comment whose YAML has a known key as directives, so a note that says "theme: gaia" would act on the
 * slide and vanish. Lectern shields such notes with a first line of one backslash (no YAML map can begin so) and a `-->`
 * with a backslash inside; here both are taken off again.
 */
export const speakerNotes = (markdown: MarkdownIt): void => {
  const unshield = (token: Token): void => {
    if (token.type !== 'marpit_comment' || token.meta?.marpitCommentParsed !== undefined) return
    token.content = token.content.replace(/^\\\n/, '').replace(/(--+)\\(\\*)>/g, '$1$2>')
  }
  markdown.core.ruler.before('marpit_collect', 'lectern_notes', (state) => {
    for (const token of state.tokens) {
      unshield(token)
      for (const child of token.children ?? []) unshield(child)
    }
  })
}
