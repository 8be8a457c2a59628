import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Marp, type MarpOptions } from '@marp-team/marp-core'

/**
 * The one engine: what `npx marp -c marp.config.ts` and Lectern both render with.
 * It imports packages only, since marp-cli loads this file by itself (marp-cli 4.5.1 cannot import `.ts` on Node 20).
 */
export function createEngine(options: MarpOptions = {}): Marp {
  const engine = new Marp({
    ...options,
    // Content is data: raw HTML is shown as text, never as elements.
    html: false,
    // Marp's emoji are pictures from a CDN; ours are characters.
    emoji: { shortcode: false, unicode: false },
    // Lectern's own exports add no polyfill; marp-cli puts its presenter's script in by itself.
    script: false,
    // Heading ids would clash with the sections' ids ("1", "2" …).
    slug: false,
    minifyCSS: false,
    markdown: { breaks: false, linkify: false, typographer: false },
  })
  return engine
    .use(speakerNotes)
    .use(wholeAlternatives)
    .use(tableSteps)
    .use(placeInDeck)
    .use(placesInTime)
    .use(leaveOut)
    .use(pictureBehind)
    .use(readingDirection)
}

/** As much of markdown-it as the rules below touch (marp-core 5.0.2 types `markdown` as any). */
interface Token {
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
interface MarkdownIt {
  readonly core: {
    readonly ruler: Readonly<Record<'before' | 'after', (place: string, name: string, rule: Rule) => void>>
  }
}

/**
 * Marpit 3.2 takes a comment whose YAML has a known key as directives, so a note that says "theme: gaia" would act on the
 * slide and vanish. Lectern shields such notes with a first line of one backslash (no YAML map can begin so) and a `-->`
 * with a backslash inside; here both are taken off again.
 */
const speakerNotes = (markdown: MarkdownIt): void => {
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

/**
 * markdown-it 14.3 leaves escaped characters and entities out of alternative texts (`text_join` does not reach the tokens
 * in a picture): there they become text as they do everywhere else.
 */
const wholeAlternatives = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('text_join', 'lectern_alternatives', (state) => {
    const pictures = state.tokens
      .flatMap((token) => token.children ?? [])
      .filter(({ type }) => type === 'image')
    for (const token of pictures.flatMap((picture) => picture.children ?? [])) {
      if (token.type === 'text_special') token.type = 'text'
    }
  })
}

/** On a slide of the class `steps`, the rows of a table appear one by one, as Marp's own lists with `*` do. */
const tableSteps = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('marpit_fragment', 'lectern_table_steps', (state) => {
    let isStepped = false
    let isInBody = false
    for (const token of state.tokens) {
      if (token.meta?.marpitSlideElement === 1) isStepped = classesOf(token).includes('steps')
      if (token.type === 'tbody_open') isInBody = true
      if (token.type === 'tbody_close') isInBody = false
      if (token.type === 'tr_open' && isStepped && isInBody) {
        token.meta = { ...token.meta, marpitFragment: true }
      }
    }
  })
}

/**
 * Tells the theme, as custom properties, where in the deck a slide stands: CSS cannot count slides ahead. They stand on
 * the `<svg>` around the section, which inherits them, so that a slide's own section changes with the slide only.
 */
const placeInDeck = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('marpit_directives_apply', 'lectern_place', (state) => {
    const slides = state.tokens.filter((token) => token.type === 'marpit_slide_open')
    const starts = slides.flatMap((token, index) => (classesOf(token).includes('section') ? [index] : []))
    const frames = state.tokens.filter((token) => token.type === 'marpit_inline_svg_open')
    slides.forEach((slide, index) => {
      const token = frames[index] ?? slide
      const section = starts.filter((start) => start <= index).length
      const from = section === 0 ? 0 : (starts[section - 1] ?? 0)
      const to = starts[section] ?? slides.length
      const place = {
        '--slide': index + 1,
        '--slides': slides.length,
        '--section': section,
        '--from': share(from, slides.length),
        '--to': share(to, slides.length),
        '--at': share(index + 1, slides.length),
      }
      const added = Object.entries(place).map(([name, value]) => `${name}:${value};`)
      token.attrSet('style', `${token.attrGet('style') ?? ''}${added.join('')}`)
    })
  })
}

/**
 * The classes `at-0 at-124 at-1000` of a timeline to scale, in thousandths of its axis, become the custom properties
 * --at-1, --at-2 … and their number --marks: CSS cannot read numbers out of names.
 */
const placesInTime = (markdown: MarkdownIt): void => {
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

/**
 * Lectern makes each format of the same Markdown, with `format: pdf` as its first line. Slides that their first comment
 * keeps to other formats (`only: html`) are taken out here, after pages, places and footers were counted over all of them:
 * a slide has one number in every format. Ids and links go by the position in this file, as Marp's presenter does; a link
 * to a slide that is not in it becomes plain words.
 */
const leaveOut = (markdown: MarkdownIt): void => {
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

/**
 * Marpit 3.2 says a directive twice more than it needs, as `data-background-image` and `--background-image`: with a picture
 * inside, that would be the picture three times.
 */
const pictureBehind = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('marpit_directives_apply', 'lectern_picture_behind', (state) => {
    for (const token of state.tokens) {
      if (token.meta?.marpitDirectives?.backgroundImage === undefined) continue
      const spare = token.attrs?.findIndex(([name]) => name === 'data-background-image') ?? -1
      if (spare >= 0) token.attrs?.splice(spare, 1)
      const style = token.attrGet('style') ?? ''
      token.attrSet('style', style.replace(/(^|;)--background-image:(?:"[^"]*"|\([^)]*\)|[^;])*;?/, '$1'))
    }
  })
}

const rightToLeft = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/

/** Marp sets the language of a slide and leaves its direction to the left. */
const readingDirection = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('marpit_directives_apply', 'lectern_direction', (state) => {
    for (const token of state.tokens) {
      if (rightToLeft.test(token.meta?.marpitDirectives?.lang ?? '')) token.attrSet('dir', 'rtl')
    }
  })
}

const classesOf = (token: Token): readonly string[] =>
  String(token.meta?.marpitDirectives?.class ?? '').split(/\s+/)

const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 10_000

/** Here or, when this is the compiled file, one folder up. */
const themesFolder = ['./themes/', '../themes/']
  .map((folder) => new URL(folder, import.meta.url))
  .find((folder) => existsSync(folder))

/** Marp leaves `url(fonts/…)` as it is, and no output lies beside `themes/fonts/`: so the fonts go into the CSS. */
function withFonts(css: string): string {
  return css.replace(/url\((fonts\/[\w.-]+\.woff2)\)/g, (whole, path: string) => {
    const file = themesFolder === undefined ? undefined : new URL(path, themesFolder)
    if (file === undefined || !existsSync(file)) return whole
    return `url(data:font/woff2;base64,${readFileSync(file).toString('base64')})`
  })
}

/** For marp-cli: it adds the themes itself, as they are in their files. */
function createEngineForMarpCli(options: MarpOptions): Marp {
  const engine = createEngine(options)
  const add = engine.themeSet.add.bind(engine.themeSet)
  engine.themeSet.add = (css) => add(withFonts(css))
  return engine
}

export default {
  engine: createEngineForMarpCli,
  ...(themesFolder === undefined ? {} : { themeSet: fileURLToPath(themesFolder) }),
  html: false,
}
