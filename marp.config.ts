import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Marp, type MarpOptions } from '@marp-team/marp-core'
import { katexMarpCorePlugin } from '@marp-team/marp-core/plugins/katex'
import { shikiMarpCorePlugin } from '@marp-team/marp-core/plugins/shiki'

/**
 * The one engine: what `npx marp -c marp.config.ts` and Lectern both render with.
 * It imports packages only, since marp-cli loads this file by itself (marp-cli 4.5.1 cannot import `.ts` on Node 20).
 */
export function createEngine(
  options: MarpOptions = {},
  putFonts: (css: string) => string = (css) => css,
  onMade: OnMade = () => {},
): Marp {
  class Engine extends Marp {
    protected override applyMarkdownItPlugins(markdown: unknown): void {
      // Here at the latest: next, Marp adds the three themes that it brings along.
      sheetsOnce(this.themeSet as unknown as ThemesInside, onMade)
      super.applyMarkdownItPlugins(markdown)
    }
  }
  const engine = new Engine({
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
    .use(shikiMarpCorePlugin())
    .use(colorsWithoutClock)
    .use(katexMarpCorePlugin({ options: mathOptions, fontPath: false }))
    .use(mathForBrowsers)
    .use(ownStylesOnly)
    .use(nothingFromTheWeb)
    .use(layoutsForOthers(putFonts))
    .use(codeOnItsGround)
    .use(mathFontOnlyForMath)
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
type Render = (tokens: readonly Token[], index: number, ...rest: readonly unknown[]) => string
interface MarkdownIt {
  readonly core: {
    readonly ruler: Readonly<Record<'before' | 'after', (place: string, name: string, rule: Rule) => void>>
  }
  readonly renderer: { readonly rules: Record<string, Render | undefined> }
  readonly marpit: object
}

/**
 * Shiki and KaTeX are loaded by their plugins at the first code and the first formula, a grammar at the first code in its
 * language: a deck without them pays 15 ms. KaTeX is trusted with nothing: no link, no file, no style; what it cannot set
 * is shown as typed (`lectern check` refuses it before).
 */
const mathOptions = {
  output: 'mathml',
  throwOnError: false,
  errorColor: 'currentColor',
  strict: 'ignore',
  trust: false,
  maxExpand: 500,
  maxSize: 20,
} as const

/** Browsers lay out MathML Core, and KaTeX 0.18 writes MathML 3: what the one has not is said in other words. */
const mathForBrowsers = (markdown: MarkdownIt): void => {
  for (const name of ['marp_math_inline', 'marp_math_block']) {
    const render = markdown.renderer.rules[name]
    if (render === undefined) throw new Error(`marp-core has no ${name}`)
    markdown.renderer.rules[name] = (tokens, index, ...rest) => {
      const tex = (tokens[index]?.content ?? '').trim()
      const html = inOtherWords.reduce(
        (said, [pattern, word]) => said.replace(pattern, word),
        render(tokens, index, ...rest),
      )
      return tightenScripts(styleTables(html))
        .replace(variants, (_, start, variant, end, text) => `<${start}${end}>${inVariant(text, variant)}</`)
        .replace('<math ', () => `<math alttext="${escapeAttribute(tex)}" `)
    }
  }
}

const inOtherWords: readonly (readonly [RegExp, string])[] = [
  [/<span (?:is="marp-span" data-auto-scaling="[\w-]+" )?class="katex">(<math[\s\S]*<\/math>)<\/span>/, '$1'],
  // Cells for numbers of formulas, which no slide has.
  [/<mtd class ?="(?:mtr-glue|mml-eqn-num)"><\/mtd>/g, ''],
  // KaTeX's bars are relations, which do not grow; these are fences, which do.
  [/(<mo fence="true"[^>]*>)∣(?=<\/mo>)/g, '$1|'],
  [/(<mo fence="true"[^>]*>)∥(?=<\/mo>)/g, '$1‖'],
  // A sign after an operator is no operator between two things: it stands close to what follows.
  [
    /(<mo\b[^>]*>(?:[=≠≤≥≈≡∼≃≅∝→⇒⇔↦([{,;:+×·∘∗/±∓−]|&lt;|&gt;)<\/mo>)<mo>([−+±∓])(?=<\/mo>)/g,
    '$1<mo form="prefix">$2',
  ],
]

const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\n]/g, (character) => `&#${character.charCodeAt(0)};`)

/** MathML Core knows `mathvariant="normal"` alone; the other alphabets have characters of their own. */
const variants = /<(m(?:i|n|o|text)\b[^>]*?) mathvariant="(?!normal")([\w-]+)"([^>]*)>([^<]*)<\//g

/** Where each alphabet begins in Unicode: capitals, small letters, digits, Greek capitals, Greek small letters. */
const alphabets: Readonly<Record<string, readonly (number | undefined)[]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8, 0x1d6c2],
  italic: [0x1d434, 0x1d44e, undefined, 0x1d6e2, 0x1d6fc],
  'bold-italic': [0x1d468, 0x1d482, undefined, 0x1d71c, 0x1d736],
  script: [0x1d49c, 0x1d4b6],
  'bold-script': [0x1d4d0, 0x1d4ea],
  fraktur: [0x1d504, 0x1d51e],
  'bold-fraktur': [0x1d56c, 0x1d586],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec, 0x1d756, 0x1d770],
  'sans-serif-italic': [0x1d608, 0x1d622],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656, undefined, 0x1d790, 0x1d7aa],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
}

/** Letters that Unicode had before it had their alphabets. */
const oldLetters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  italic: { h: 'ℎ' },
  script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
}

const firstLetters = ['A', 'a', '0', 'Α', 'α'] as const

const inVariant = (html: string, variant: string): string =>
  html.replace(/&[^;]*;|[A-Za-z0-9Α-Ωα-ω]/g, (letter) => {
    if (letter.startsWith('&')) return letter
    const kind = [/[A-Z]/, /[a-z]/, /\d/, /[Α-Ω]/, /[α-ω]/].findIndex((pattern) => pattern.test(letter))
    const start = alphabets[variant]?.[kind]
    const old = oldLetters[variant]?.[letter]
    if (old !== undefined || start === undefined) return old ?? letter
    return String.fromCodePoint(start + letter.charCodeAt(0) - (firstLetters[kind]?.charCodeAt(0) ?? 0))
  })

/** Alignment, distances and lines of a table are attributes in MathML 3, and styles of its cells in browsers. */
const styleTables = (html: string): string => {
  const open: { readonly table: string; row: number; column: number }[] = []
  return html.replace(
    /<(\/?)(mtable|mtr|mtd)\b([^>]*)>/g,
    (tag, close: string, name: string, attributes: string) => {
      if (close !== '') {
        if (name === 'mtable') open.pop()
        return tag
      }
      if (name === 'mtable') open.push({ table: attributes, row: -1, column: -1 })
      const place = open.at(-1)
      if (place === undefined || name === 'mtable') return `<${name}>`
      if (name === 'mtr') {
        place.row += 1
        place.column = -1
        return tag
      }
      place.column += 1
      return `<mtd style="${cellStyle(place)}">`
    },
  )
}

const scripted = /^m(?:sub|sup|subsup|under|over|underover)$/

/** TeX sets no space around operators in scripts; browsers set as much as anywhere. */
const tightenScripts = (html: string): string => {
  const open: { readonly name: string; readonly isScript: boolean; children: number }[] = []
  return html.replace(
    /<(\/?)(m\w+)([^>]*?)(\/?)>/g,
    (tag, end: string, name: string, attributes: string, empty: string) => {
      if (end !== '') {
        open.pop()
        return tag
      }
      const parent = open.at(-1)
      if (parent !== undefined) parent.children += 1
      const isBelow = parent !== undefined && scripted.test(parent.name) && parent.children > 1
      const isScript = isBelow || parent?.isScript === true
      if (empty === '') open.push({ name, isScript, children: 0 })
      const isLoose = isScript && name === 'mo' && !attributes.includes('space=')
      return isLoose ? `<mo${attributes} lspace="0" rspace="0">` : tag
    },
  )
}

const cellStyle = ({ table, row, column }: { table: string; row: number; column: number }): string => {
  const values = (name: string): readonly string[] =>
    new RegExp(` ${name}="([^"]*)"`).exec(table)?.[1]?.split(' ') ?? []
  const at = (name: string, index: number): string => values(name)[index] ?? values(name).at(-1) ?? ''
  const between = (index: number): number => Number.parseFloat(at('columnspacing', index)) || 0
  const line = (kind: string): string | undefined =>
    kind === 'solid' || kind === 'dashed' ? `${kind} .05em` : undefined
  const before = column === 0 ? undefined : line(at('columnlines', column - 1))
  const above = row === 0 ? undefined : line(at('rowlines', row - 1))
  const side = /^(?:left|right)$/.exec(at('columnalign', column))?.[0] ?? 'center'
  return [
    // Chromium 147 moves the block that math is in a cell by its own value only.
    `text-align:${side};text-align:-webkit-${side};`,
    // A line stands in the middle between two columns.
    ...(values('columnlines').length === 0
      ? [`padding-left:${column === 0 ? 0 : between(column - 1)}em;padding-right:0;`]
      : [
          `padding-left:${column === 0 ? 0 : between(column - 1) / 2}em;padding-right:${between(column) / 2}em;`,
        ]),
    ...(before === undefined ? [] : [`border-left:${before};`]),
    ...(above === undefined ? [] : [`border-top:${above};`]),
  ].join('')
}

/**
 * Shiki 4 leaves the rest of a line without colors when half a second has passed over it, as it may at the first code on a busy
 * machine: no clock may choose what a slide looks like. A line that is too long for any slide goes without by its length.
 */
const colorsWithoutClock = (markdown: MarkdownIt): void => {
  const { marpit } = markdown as { readonly marpit: { readonly shikiTransformers?: object[] } }
  if (marpit.shikiTransformers === undefined) throw new Error('marp-core has no shikiTransformers')
  const preprocess = (_code: string, options: object): void => {
    Object.assign(options, { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 1000 })
  }
  marpit.shikiTransformers.push({ name: 'lectern-no-clock', preprocess })
}

/** Marp puts KaTeX's own styles, with sixty addresses of fonts, before the theme's: MathML needs none of them. */
const ownStylesOnly = (markdown: MarkdownIt): void => {
  const { marpit } = markdown as { readonly marpit: { themeSetPackOptions(): object } }
  const pack = marpit.themeSetPackOptions.bind(marpit)
  marpit.themeSetPackOptions = () => ({ ...pack(), before: undefined })
}

/** Marp's own Gaia imports fonts from the web. What is left to import when a theme is packed is no theme: it goes. */
const nothingFromTheWeb = (markdown: MarkdownIt): void =>
  useStyles(markdown, 'lectern-no-imports', (css) => css.walkAtRules('import', (rule) => rule.remove()))

/**
 * A theme that knows nothing of Lectern gets a layout for each kind of slide, after its own rules, and shows the title and
 * the sections by the class that such themes have for them, `lead`.
 */
const layoutsForOthers =
  (putFonts: (css: string) => string) =>
  (markdown: MarkdownIt): void => {
    const { marpit } = markdown as { readonly marpit: EngineInside }
    const isForeign = (): boolean => !isOurs(marpit, marpit.lastGlobalDirectives?.theme ?? 'default')
    const pack = marpit.themeSetPackOptions.bind(marpit)
    marpit.themeSetPackOptions = () => {
      const options = pack()
      return isForeign()
        ? { ...options, after: `${putFonts(readLayouts())}\n${options.after ?? ''}` }
        : options
    }
    markdown.core.ruler.after('marpit_directives_apply', 'lectern_lead', (state) => {
      for (const token of isForeign() ? state.tokens : []) {
        if (token.type !== 'marpit_slide_open') continue
        const classes = classesOf(token)
        if (classes.includes('title') || classes.includes('section')) {
          token.attrSet('class', `${token.attrGet('class') ?? ''} lead`)
        }
      }
    })
  }

/** Shiki's plugin gives code the ground that the theme names for it: none, in a theme that has one but knows no Shiki. */
const codeOnItsGround = (markdown: MarkdownIt): void => {
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

/** As much of Marpit 3.2 as its types keep to themselves. */
interface EngineInside {
  readonly themeSet: {
    get(
      name: string,
    ): { readonly css: string; readonly importRules: readonly { readonly value: string }[] } | undefined
  }
  readonly lastGlobalDirectives?: { readonly theme?: string }
  themeSetPackOptions(): { readonly after?: string }
}

/** As much of Marpit's themes. */
interface ThemesInside {
  readonly default?: Sheet
  add(css: string): Sheet
  addTheme(theme: Sheet): void
  get(name: string, fallback: true): Sheet
  pack(name: string | undefined, options: object): string
  themes(): Iterable<Sheet>
}
interface Sheet {
  readonly name: string
  readonly css: string
  readonly meta: object
  readonly importRules: readonly { readonly value: string }[]
}

/** Told of everything that was made of a style sheet: the name of a file in `build/sheets/`, and its text. */
type OnMade = (name: string, text: string) => void

/**
 * Marpit 3.2 parses a theme whenever it is added, and packs the style sheet for every rendering: 100 ms, where a slide takes one.
 * One engine renders a deck for several formats; what came of the same sheets is kept. What comes of the themes that are
 * shipped is made when Lectern is compiled, and read here (docs/adr/0030-packed-sheets.md).
 */
const sheetsOnce = (themeSet: ThemesInside, onMade: OnMade): void => {
  const parse = themeSet.add.bind(themeSet)
  const parsed = new Map<string, Sheet>()
  themeSet.add = (css) => {
    const file = `${digestOf(css)}.json`
    const make = (): Sheet => {
      const theme = parse(css)
      onMade(file, printTheme(theme))
      return theme
    }
    const theme = parsed.get(file) ?? readTheme(file, themeSet) ?? make()
    parsed.set(file, theme)
    themeSet.addTheme(theme)
    return theme
  }
  const pack = themeSet.pack.bind(themeSet)
  const packed = new Map<string, string>()
  themeSet.pack = (name, options) => {
    // A deck with a size of its own has a theme of its own, of the same name.
    const sheets = [themeSet.default, ...themeSet.themes()].map((theme) => theme?.css)
    const file = `${digestOf(JSON.stringify([name, options, sheets]))}.css`
    const make = (): string => {
      const css = pack(name, options)
      onMade(file, css)
      return css
    }
    const css = packed.get(file) ?? readMade(file) ?? make()
    packed.set(file, css)
    return css
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40)

/** Where `bundle-sheets.mjs` puts what comes of sheets: beside the compiled file only, whose code made them. */
const madeFolder = [new URL('./sheets/', import.meta.url)].find((folder) => existsSync(folder))

const readMade = (file: string): string | undefined => {
  const path = madeFolder === undefined ? undefined : new URL(file, madeFolder)
  return path === undefined || !existsSync(path) ? undefined : readFileSync(path, 'utf8')
}

/** All that Marpit reads out of a sheet when it is added; of an import only the name is asked for. */
const printTheme = ({ importRules, ...theme }: Sheet): string =>
  JSON.stringify({ ...theme, importRules: importRules.map(({ value }) => ({ value })) })

const readTheme = (file: string, themeSet: ThemesInside): Sheet | undefined => {
  const made = readMade(file)
  if (made === undefined) return undefined
  const theme = JSON.parse(made) as Sheet
  // Marpit exports its class of themes to nobody who has only Marp: its scaffold is one.
  const Theme = themeSet.get('', true).constructor as new (name: string, css: string) => Sheet
  return Object.freeze(
    Object.assign(new Theme(theme.name, theme.css), theme, { meta: Object.freeze(theme.meta) }),
  )
}

/** Whether a theme, or one that it imports, is Lectern's. */
const isOurs = (engine: EngineInside, name: string, importers: readonly string[] = []): boolean =>
  name === 'lectern' ||
  (!importers.includes(name) &&
    (engine.themeSet.get(name)?.importRules ?? []).some(({ value }) =>
      isOurs(engine, value, [...importers, name]),
    ))

/** A font for formulas (its family's name ends with "Math") is large: a deck without any goes without it. */
const mathFontOnlyForMath = (markdown: MarkdownIt): void => {
  let hasMath = false
  markdown.core.ruler.before('normalize', 'lectern_no_math', () => {
    hasMath = false
  })
  for (const name of ['marp_math_inline', 'marp_math_block']) {
    const render = markdown.renderer.rules[name]
    markdown.renderer.rules[name] = (...given) => {
      hasMath = true
      return render?.(...given) ?? ''
    }
  }
  const { marpit } = markdown as { readonly marpit: EngineInside }
  const options = marpit.themeSetPackOptions.bind(marpit)
  // What the style sheet depends on stands in its options: see `sheetsOnce`.
  marpit.themeSetPackOptions = () => ({ ...options(), hasMath })
  useStyles(markdown, 'lectern-math-font', (css) => {
    if (!hasMath)
      css.walkAtRules('font-face', (rule) => (rule.some(namesMathFont) ? rule.remove() : undefined))
  })
}

function useStyles(markdown: MarkdownIt, postcssPlugin: string, Once: (css: Styles) => void): void {
  const { marpit } = markdown as { readonly marpit: Marp }
  // Not as a visitor: whatever is changed then, marp-core 5.0.2 dresses its headings once more, without end.
  const plugin = { postcssPlugin, Once }
  // marp-core 5.0.2 types this as a plugin of markdown-it only.
  marpit.use(plugin as unknown as Parameters<typeof marpit.use>[0])
}

/** As much of PostCSS as that takes. */
interface Styles {
  walkAtRules(name: string, visit: (rule: FontFace) => void): void
}
interface FontFace {
  some(test: (declaration: Declaration) => boolean): boolean
  remove(): void
}
interface Declaration {
  readonly prop?: string
  readonly value?: string
}

const namesMathFont = ({ prop, value }: Declaration): boolean =>
  prop === 'font-family' && /Math["']?$/.test(value ?? '')

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

/** The layouts, read once; with the fonts that they name only where nobody puts them in afterwards. */
let layouts: string | undefined
const readLayouts = (): string => {
  layouts ??=
    themesFolder === undefined ? '' : readFileSync(new URL('layouts/any-theme.css', themesFolder), 'utf8')
  return layouts
}

/** For marp-cli: it adds the themes itself, as they are in their files. Lectern's own export puts the fonts in afterwards, cut. */
function createEngineForMarpCli(options: MarpOptions): Marp {
  if (process.env.LECTERN_FONTS === 'later') return createEngine(options)
  const engine = createEngine(options, withFonts)
  const add = engine.themeSet.add.bind(engine.themeSet)
  engine.themeSet.add = (css) => add(withFonts(css))
  return engine
}

/**
 * Lectern's themes, one by one: of the folder itself, marp-cli would take the layouts in it for a theme. And the theme that
 * Lectern writes beside a deck's Markdown, when it is the talk's own.
 */
function listThemes(): readonly string[] {
  const beside = process.argv
    .filter((argument) => argument.endsWith('.md'))
    .map((deck) => join(dirname(resolve(deck)), 'assets/theme.css'))
    .filter((path) => existsSync(path))
  if (themesFolder === undefined) return beside
  const folder = themesFolder
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => fileURLToPath(new URL(name, folder)))
  return [...own, ...beside]
}

export default {
  engine: createEngineForMarpCli,
  themeSet: listThemes(),
  html: false,
}
