import type { MarkdownIt } from './markdown-it-model.ts'

/**
 * Shiki 4 leaves the rest of a line without colors when half a second has passed over it, as it may at the first code on a busy
 * machine: no clock may choose what a slide looks like. A line that is too long for any slide goes without by its length.
 */
export const colorsWithoutClock = (markdown: MarkdownIt): void => {
  const { marpit } = markdown as { readonly marpit: { readonly shikiTransformers?: object[] } }
  if (marpit.shikiTransformers === undefined) throw new Error('marp-core has no shikiTransformers')
  const preprocess = (_code: string, options: object): void => {
    Object.assign(options, { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 1000 })
  }
  marpit.shikiTransformers.push({ name: 'lectern-no-clock', preprocess })
}
