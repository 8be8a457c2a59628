import { classesOf } from './classes-of.ts'
import type { MarkdownIt } from './markdown-it-model.ts'

/**
 * The classes `at-0 at-124 at-1000` of a timeline to scale, in thousandths of its axis, become the custom properties
 * --at-1, --at-2 … and their number --marks: CSS cannot read numbers out of names.
 */
export const placesInTime = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('marpit_directives_apply', 'lectern_time', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'marpit_slide_open') continue
      const marks = classesOf(token).flatMap((name) => /^at-(\d{1,4})$/.exec(name)?.[1] ?? [])
      if (marks.length === 0) continue
      const places = marks.map((mark, index) => `--at-${index + 1}:${Number(mark) / 1000};`)
      token.attrSet('style', `${token.attrGet('style') ?? ''}--marks:${marks.length};${places.join('')}`)
    }
  })
}
