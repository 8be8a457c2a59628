import type { MarkdownIt } from './markdown-it-model.ts'
import type { EngineInside } from './marpit-model.ts'

/** Shiki's plugin gives code the ground that the theme names for it: none, in a theme that has one but knows no Shiki. */
export const codeOnItsGround = (markdown: MarkdownIt): void => {
  const { marpit } = markdown as { readonly marpit: EngineInside }
  const render = markdown.renderer.rules.fence
  if (render === undefined) throw new Error('markdown-it has no fence')
  markdown.renderer.rules.fence = (tokens, index, ...rest) => {
    const html = render(tokens, index, ...rest)
    const css = gatherCss(marpit, marpit.lastGlobalDirectives?.theme ?? 'default')
    return css.includes('--marp-shiki-background:') ? html : html.replace(shikiGround, '')
  }
}

const shikiGround = /(?<=<pre[^>]*) style="background-color:var\(--marp-shiki-background\);color:[^"]*"/g

/** The CSS of a theme with all that it imports. */
const gatherCss = (engine: EngineInside, name: string, importers: readonly string[] = []): string => {
  const theme = importers.includes(name) ? undefined : engine.themeSet.get(name)
  const imported = (theme?.importRules ?? []).map(({ value }) =>
    gatherCss(engine, value, [...importers, name]),
  )
  return [...imported, theme?.css ?? ''].join('\n')
}
