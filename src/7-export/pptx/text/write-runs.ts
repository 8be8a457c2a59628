import type { InlineText, Run } from '../../../0-text/model.ts'
import type { PartLook, TextLook } from '../../../6-theme/look-model.ts'
import { hundredths } from '../look/slide-size.ts'
import { writeColor } from '../look/write-color.ts'
import { type StyleTools, writeFont } from '../look/write-text-style.ts'
import type { Relation } from '../package/package-part.ts'
import { element, type Xml } from '../xml/element.ts'
import { escapeXml } from '../xml/escape-xml.ts'
import { hole, holeFor, template } from '../xml/template.ts'
import { splitScripts } from './split-scripts.ts'

export type Inline = Xml<'a:r' | 'a:br' | 'a:fld' | 'a14:m'>
export type RunProperties = Xml<'a:rPr'>

/** What runs are written with. */
export interface RunTools extends StyleTools {
  /** As Office names it. */
  readonly lang: string
  readonly relate: (relation: Relation) => string
  /** The part of a slide by its id; undefined for one that is not in the file. */
  readonly slidePath: (id: string) => string | undefined
  /** A formula that stands among words; undefined where nobody made one of it: then its TeX is shown. */
  readonly math: (tex: string) => MathSpelling | undefined
}

/** A formula as PowerPoint sets it, and in one line of text for readers that set none. */
export interface MathSpelling {
  readonly native: Xml<'a14:m'>
  readonly plain: string
}

export interface RunOptions {
  /** Only where nothing is there to inherit from: in the cells of tables. */
  readonly sizePx?: number
  /** What the layout says of bold words, code and links in this box. */
  readonly look?: PartLook
  /** All of it in another dress: the current item of an agenda. */
  readonly as?: TextLook
  /** Formulas as text. */
  readonly hasPlainMath?: boolean
}

/** Gives text in runs: one for each change of dress and of script, every one with its language. */
export function writeRuns(
  { runs }: Pick<InlineText, 'runs'>,
  tools: RunTools,
  options: RunOptions = {},
): readonly Inline[] {
  return runs.flatMap((run): readonly Inline[] => {
    const math = run.math === true ? tools.math(run.text) : undefined
    if (math !== undefined && options.hasPlainMath !== true) return [math.native]
    return splitScripts(math?.plain ?? run.text, tools.lang).map(({ text, slot, lang }) =>
      spellRun(writeProperties(run, { slot, lang }, tools, options).xml, escapeXml(text)),
    )
  })
}

const spellRun = template(element('a:r', {}, holeFor('a:rPr', 0), element('a:t', {}, hole(1))))

interface Stretch {
  readonly slot: 'latin' | 'ea' | 'cs'
  readonly lang: string | undefined
}

function writeProperties(
  run: Run,
  { slot, lang }: Stretch,
  tools: RunTools,
  { sizePx, look, as }: RunOptions,
): RunProperties {
  // Chinese, Japanese and Korean have no italics: their emphasis is bold.
  const isSlanted = run.italic === true && slot !== 'ea'
  const isStrong = run.bold === true || (run.italic === true && slot === 'ea')
  const strong = isStrong ? look?.strong : undefined
  const isBold = strong === undefined ? isStrong : strong.isBold
  const base = look?.text ?? look?.levels?.[0]?.text
  const link = run.href === undefined ? undefined : look?.link
  const color = as?.color ?? strong?.color ?? link?.color
  const isRecolored = color !== undefined && color.hex !== base?.color.hex
  const sz = sizePx === undefined ? undefined : hundredths(sizePx)
  const isPlain = !isBold && as?.isBold !== true && !isSlanted && !isRecolored
  if (isPlain && run.code !== true && run.href === undefined) return plainProperties(lang ?? tools.lang, sz)
  return element(
    'a:rPr',
    {
      lang: lang ?? tools.lang,
      sz,
      b: isBold || as?.isBold === true ? 1 : undefined,
      i: isSlanted ? 1 : undefined,
    },
    isRecolored ? element('a:solidFill', {}, writeColor(color, tools.palette)) : undefined,
    run.code === true ? writeCodeFont(tools, look) : undefined,
    run.href === undefined ? undefined : writeLink(run.href, tools),
  )
}

const plain = new Map<string, RunProperties>()

/** Of most runs, written once for each language and size. */
function plainProperties(lang: string, sz: number | undefined): RunProperties {
  const key = sz === undefined ? lang : `${lang} ${sz}`
  const known = plain.get(key)
  if (known !== undefined) return known
  const properties = element('a:rPr', { lang, sz })
  plain.set(key, properties)
  return properties
}

/** The one font that slides name themselves: schemes have none for code. */
function writeCodeFont(
  tools: RunTools,
  look: PartLook | undefined,
): readonly Xml<'a:highlight' | 'a:latin' | 'a:ea' | 'a:cs'>[] {
  const ground = look?.code?.fill
  return [
    ...(ground === undefined ? [] : [element('a:highlight', {}, writeColor(ground, tools.palette))]),
    ...writeFont({ font: 'mono', family: '' }, tools.fonts),
  ]
}

/** Says that a link keeps the color of its words; older versions of PowerPoint show it in that of the scheme. */
const ownColor = element(
  'a:extLst',
  {},
  element(
    'a:ext',
    { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
    element('ahyp:hlinkClr', {
      'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
      val: 'tx',
    }),
  ),
)

/** A link to a slide that is not in this file is no link. */
export function writeLink(
  href: string,
  tools: Pick<RunTools, 'relate' | 'slidePath'>,
): Xml<'a:hlinkClick'> | undefined {
  if (href.startsWith('#')) {
    const path = tools.slidePath(href.slice(1))
    return path === undefined
      ? undefined
      : element(
          'a:hlinkClick',
          { 'r:id': tools.relate({ type: 'slide', path }), action: 'ppaction://hlinksldjump' },
          ownColor,
        )
  }
  const url = addressOf(href)
  return url === undefined
    ? undefined
    : element('a:hlinkClick', { 'r:id': tools.relate({ type: 'hyperlink', url }) }, ownColor)
}

/** PowerPoint repairs a file with a relation whose address is none. */
function addressOf(href: string): string | undefined {
  return URL.canParse(href) ? new URL(href).href : undefined
}
