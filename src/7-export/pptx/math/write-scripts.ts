import { element, type Xml } from '../xml/element.ts'
import { filled, type Piece, type Pieces } from './math-run.ts'
import type { MathNode } from './read-mathml.ts'
import { charactersOf, onlyOf } from './simplify-mathml.ts'

type Write = (node: MathNode | undefined) => Pieces

/** What stands over or below something, and the combining character that Office names it by. */
const accents: Readonly<Record<string, string>> = {
  ...{
    '^': '\u0302',
    '\u02c6': '\u0302',
    '~': '\u0303',
    '\u02dc': '\u0303',
    '\u02d9': '\u0307',
    '\u00a8': '\u0308',
  },
  ...{
    '\u02c7': '\u030c',
    '\u02d8': '\u0306',
    '\u00b4': '\u0301',
    '\u02ca': '\u0301',
    '`': '\u0300',
    '\u02cb': '\u0300',
  },
  ...{
    '\u02da': '\u030a',
    '\u20d7': '\u20d7',
    '\u2192': '\u20d7',
    '\u2190': '\u20d6',
    '\u2194': '\u20e1',
    '\u20db': '\u20db',
    '\u20dc': '\u20dc',
  },
  ...{ '\u21c0': '\u20d1', '\u21bc': '\u20d0', '.': '\u0307', '\u2026': '\u20db' },
}
const bars = new Set(['\u203e', '\u00af', '\u02c9', '_', '\u0332', '\u2015'])
const braces = /^[\u23de\u23df\u23dc\u23dd\u23b4\u23b5\u23e0\u23e1]$/
const arrows = /^[\u2190-\u21ff\u27f5-\u27ff\u2900-\u297f=]$/

/** Base and what stands over it. */
export function writeOver(
  base: MathNode | undefined,
  over: MathNode | undefined,
  isAccent: boolean,
  write: Write,
): Xml<Piece> {
  const mark = signOf(over)
  if (mark !== undefined && bars.has(mark)) return bar(write(base), 'top')
  const accent = mark === undefined ? undefined : accents[mark]
  const isStretched = mark !== undefined && arrows.test(mark) && !isAccent
  if (accent !== undefined && !isStretched) {
    const chr = element('m:chr', { 'm:val': accent })
    return element('m:acc', {}, element('m:accPr', {}, chr), element('m:e', {}, filled(write(base))))
  }
  if (mark !== undefined && (braces.test(mark) || isStretched)) return group(write(base), mark, 'top')
  const arrow = arrowIn(base)
  if (arrow !== undefined) return group(write(over), arrow, 'bot')
  return element(
    'm:limUpp',
    {},
    element('m:e', {}, filled(write(base))),
    element('m:lim', {}, filled(write(over))),
  )
}

export function writeUnder(
  base: MathNode | undefined,
  under: MathNode | undefined,
  write: Write,
): Xml<Piece> {
  const mark = signOf(under)
  if (mark !== undefined && bars.has(mark)) return bar(write(base), 'bot')
  if (mark !== undefined && (braces.test(mark) || arrows.test(mark))) return group(write(base), mark, 'bot')
  const arrow = arrowIn(base)
  if (arrow !== undefined) return group(write(under), arrow, 'top')
  return element(
    'm:limLow',
    {},
    element('m:e', {}, filled(write(base))),
    element('m:lim', {}, filled(write(under))),
  )
}

export function writeUnderOver([base, under, over]: readonly MathNode[], write: Write): Xml<Piece> {
  const above = writeOver(base, over, false, write)
  return element('m:limLow', {}, element('m:e', {}, above), element('m:lim', {}, filled(write(under))))
}

function bar(base: Pieces, pos: 'top' | 'bot'): Xml<'m:bar'> {
  const place = element('m:pos', { 'm:val': pos })
  return element('m:bar', {}, element('m:barPr', {}, place), element('m:e', {}, filled(base)))
}

/** A sign that is as long as what it stands at. */
function group(base: Pieces, chr: string, pos: 'top' | 'bot'): Xml<'m:groupChr'> {
  return element(
    'm:groupChr',
    {},
    element(
      'm:groupChrPr',
      {},
      element('m:chr', { 'm:val': chr }),
      element('m:pos', { 'm:val': pos }),
      element('m:vertJc', { 'm:val': pos === 'top' ? 'bot' : 'top' }),
    ),
    element('m:e', {}, filled(base)),
  )
}

function signOf(node: MathNode | undefined): string | undefined {
  const only = onlyOf(node)
  return only?.name === 'mo' ? charactersOf(only).trim() : undefined
}

/** An arrow that is as long as the words on it. */
function arrowIn(base: MathNode | undefined): string | undefined {
  const only = onlyOf(base)
  const sign = signOf(base)
  return only?.attributes.stretchy === 'true' && sign !== undefined && arrows.test(sign) ? sign : undefined
}

/** Base with one or two scripts. */
export function writeScripts(
  base: Pieces,
  sub: Pieces | undefined,
  sup: Pieces | undefined,
): Xml<'m:sSub' | 'm:sSup' | 'm:sSubSup'> {
  const e = element('m:e', {}, filled(base))
  const below = sub === undefined ? undefined : element('m:sub', {}, filled(sub))
  const above = sup === undefined ? undefined : element('m:sup', {}, filled(sup))
  if (above === undefined) return element('m:sSub', {}, e, below)
  return below === undefined ? element('m:sSup', {}, e, above) : element('m:sSubSup', {}, e, below, above)
}
