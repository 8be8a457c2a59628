import type { BlockState, MarkdownIt } from './markdown-it-model.ts'

/**
 * Marpit 3.2 reads every comment by a library for YAML, which takes a third of the time in which slides are parsed. Directives
 * as Lectern prints them, a line each, are read here, to the same token; all other comments are left to Marpit.
 */
export const plainDirectives = (markdown: MarkdownIt): void => {
  markdown.block.ruler.before('marpit_comment', 'lectern_directives', (state, line, end, isSilent) => {
    const content = state.blkIndent === 0 ? readComment(state.src, state.bMarks[line] ?? 0) : undefined
    const directives = content === undefined ? undefined : readDirectives(content)
    if (content === undefined || directives === undefined) return false
    const next = line + content.split('\n').length + 2
    if (next > end) return false
    if (!isSilent) pushComment(state, [line, next], content, directives)
    return true
  })
}

function pushComment(
  state: BlockState,
  [line, next]: readonly [number, number],
  content: string,
  directives: Directives,
): void {
  state.line = next
  const token = state.push('marpit_comment', '', 0)
  Object.assign(token, {
    map: [line, next],
    markup: state.getLines(line, next, state.blkIndent, true),
    hidden: true,
    content,
    meta: { marpitParsedDirectives: directives },
  })
}

const opening = '<!--\n'
const closing = '\n-->'

/** What stands between the first line and the last of the comment that begins there. */
function readComment(source: string, start: number): string | undefined {
  if (!source.startsWith(opening, start)) return undefined
  const end = source.indexOf('-->', start)
  const isWhole = source.startsWith(closing, end - 1) && /^(?:\n|$)/.test(source.charAt(end + '-->'.length))
  return isWhole ? source.slice(start + opening.length, end - 1) : undefined
}

type Directives = Readonly<Record<string, string>>

/** `_class: points few`, `footer: "Three · of four"`: what YAML, and Marpit's loose one, take as it stands. */
const directive = /^(_?[a-z][A-Za-z]*): (?:([A-Za-z\d](?:[\w .,-]*\w)?)|"([^"\\]*)")$/
/** What YAML refuses, and characters of two units, which are left to it. */
const seldom = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/

/** Undefined for what has to be read as YAML. */
function readDirectives(content: string): Directives | undefined {
  if (seldom.test(content)) return undefined
  const directives: Record<string, string> = {}
  for (const line of content.split('\n')) {
    const [, name, plain, quoted] = directive.exec(line) ?? []
    if (name === undefined || Object.hasOwn(directives, name)) return undefined
    directives[name] = plain ?? quoted ?? ''
  }
  return directives
}
