/** As much of markdown-it as the rules below touch (marp-core 5.0.2 types `markdown` as any). */
export interface Token {
  type: string
  content: string
  readonly attrs: [name: string, value: string][] | null
  meta: null | {
    readonly marpitSlideElement?: number
    readonly marpitCommentParsed?: string
    readonly marpitParsedDirectives?: { readonly only?: unknown }
    readonly marpitDirectives?: {
      readonly class?: string
      readonly lang?: string
      readonly backgroundImage?: string
    }
    readonly marpitFragment?: boolean | number
  }
  children: readonly Token[] | null
  attrGet(name: string): string | null
  attrSet(name: string, value: string): void
}
type Rule = (state: { tokens: readonly Token[]; readonly src: string }) => void
/** As much of what markdown-it knows while it reads blocks. */
export interface BlockState {
  readonly src: string
  /** Where each line begins. */
  readonly bMarks: readonly number[]
  readonly blkIndent: number
  line: number
  push(type: string, tag: string, nesting: number): object
  getLines(begin: number, end: number, indent: number, keepsLastLineEnd: boolean): string
}
type BlockRule = (state: BlockState, line: number, end: number, isSilent: boolean) => boolean
type Render = (tokens: readonly Token[], index: number, ...rest: readonly unknown[]) => string
export interface MarkdownIt {
  readonly core: {
    readonly ruler: Readonly<Record<'before' | 'after', (place: string, name: string, rule: Rule) => void>>
  }
  readonly block: {
    readonly ruler: { before(place: string, name: string, rule: BlockRule): void }
  }
  readonly options: { highlight?: (code: string, language: string, marks: string) => string }
  readonly renderer: { readonly rules: Record<string, Render | undefined> }
  readonly marpit: object
}
