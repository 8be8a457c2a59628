import { findWhole, foldQuotation, splitsWord, trimStops } from './fold-quotation.ts'
import { type Stretch, type Unit, unitsBetween } from './index-articles.ts'

/** How well a passage bears out the words in quotation marks. */
export type Match =
  | {
      readonly kind: 'verbatim'
      readonly units: readonly Unit[]
      readonly at: number
      readonly end: number
      readonly stretch: Stretch
    }
  /** Only capitals differ. */
  | {
      readonly kind: 'case'
      readonly units: readonly Unit[]
      readonly at: number
      readonly end: number
      readonly stretch: Stretch
    }
  /** An ellipsis joins words of several sentences of one paragraph. */
  | { readonly kind: 'joined'; readonly units: readonly Unit[] }
  /** It joins words of several paragraphs, or turns their order round. */
  | { readonly kind: 'reordered'; readonly units: readonly Unit[] }
  /** What stands in brackets adds a doubt or a "not" that the passage does not have. */
  | { readonly kind: 'inserted'; readonly word: string; readonly units: readonly Unit[] }

/** Words between two ellipses: folded, with an insertion in brackets as a gap. */
interface Segment {
  readonly source: string
  readonly insertions: readonly string[]
}

const ellipsis = /\s*(?:[[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3,}|(?:\. ){2}\.)\s*/gu
const insertion = /\[([^[\]]{0,60})\]/gu
const longestInsertion = 40
const doubts =
  /(?:^|[^\p{L}])(?:not|never|no|nor|cannot|\p{L}+n't|rarely|hardly|barely|scarcely|seldom|allegedly|supposedly|reportedly|purportedly|perhaps|maybe|possibly|probably|apparently|seemingly|so-called|almost|nearly|nicht|nie|niemals|kein\p{L}*|kaum|angeblich|vermutlich|vielleicht|fast|ne|pas|jamais|non|guère|peut-être|prétendument|soi-disant|nunca|no|quizás|supuestamente|لا|لم|لن|ليس|غير|ربما|يزعم)(?=$|[^\p{L}])|[不没沒未非无無]|所谓|据称|也许|可能/iu

/** Looks for quoted words in stretches of the article; undefined where they do not stand there. */
export function matchQuotation(quotation: string, stretches: readonly Stretch[]): Match | undefined {
  const whole = trimStops(foldQuotation(quotation))
  const literal = findLiteral(whole, stretches)
  if (literal?.kind === 'verbatim') return literal
  const segments = readSegments(quotation)
  if (segments.length === 1 && !quotation.includes('[')) return literal
  return findSegments(segments, stretches) ?? literal
}

/** The first letter may be large or small: a quotation begins a sentence, or stands in one. */
export function withOtherCapital(words: string): string {
  const first = [...words][0] ?? ''
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()
  return other.length === first.length ? other + words.slice(first.length) : words
}

/** Whether quoted words stand in a stretch as they are, without brackets and ellipses read. */
export function standsLiterally(quotation: string, stretch: Stretch): boolean {
  return findVerbatim(trimStops(foldQuotation(quotation)), [stretch]) !== undefined
}

function findVerbatim(words: string, stretches: readonly Stretch[]): Match | undefined {
  const needles = [words, withOtherCapital(words)]
  for (const stretch of stretches) {
    for (const needle of needles) {
      const at = findWhole(stretch.folded, needle)
      if (at >= 0) return placed('verbatim', stretch, at, at + needle.length)
    }
  }
  return undefined
}

function findLiteral(words: string, stretches: readonly Stretch[]): Match | undefined {
  const verbatim = findVerbatim(words, stretches)
  if (verbatim !== undefined) return verbatim
  const lower = words.toLowerCase()
  for (const stretch of stretches) {
    const at = findWhole(lowered(stretch), lower)
    if (at >= 0) return placed('case', stretch, at, at + lower.length)
  }
  return undefined
}

const lowerCase = new WeakMap<Stretch, string>()

function lowered(stretch: Stretch): string {
  const known = lowerCase.get(stretch) ?? stretch.folded.toLowerCase()
  lowerCase.set(stretch, known)
  return known
}

function placed(kind: 'verbatim' | 'case', stretch: Stretch, at: number, end: number): Match {
  return { kind, stretch, at, end, units: unitsBetween(stretch, at, end) }
}

function readSegments(quotation: string): readonly Segment[] {
  return quotation
    .split(ellipsis)
    .map(readSegment)
    .filter(({ source }) => source !== '')
}

/** `[T]he` is a letter whose case was changed; any other insertion stands for up to forty characters of the article. */
function readSegment(words: string): Segment {
  const insertions: string[] = []
  const source = words
    .split(insertion)
    .map((part, index) => {
      if (index % 2 === 0) return escapeWords(trimStops(foldQuotation(part)))
      if (/^\p{L}$/u.test(part)) return `[${part.toLowerCase()}${part.toUpperCase()}]`
      insertions.push(part)
      return `.{0,${longestInsertion}}?`
    })
    .join('')
  return { source: /[\p{L}\p{N}]/u.test(source.replace(/\.\{0,\d+\}\?/g, '')) ? source : '', insertions }
}

/** The first letter of a segment in either case; blanks and stops at a bracket are left to it. */
function escapeWords(folded: string): string {
  const escaped = folded.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  const other = withOtherCapital(folded)
  const first = [...folded][0] ?? ''
  return other === folded || first === '' || !/\p{L}/u.test(first)
    ? escaped
    : `[${first}${[...other][0]}]${escaped.slice(first.length)}`
}

function findSegments(segments: readonly Segment[], stretches: readonly Stretch[]): Match | undefined {
  for (const stretch of stretches) {
    const places = placeInOrder(segments, stretch)
    if (places === undefined) continue
    const units = unitsBetween(stretch, places[0]?.start ?? 0, places.at(-1)?.end ?? 0)
    const doubt = segments.flatMap(({ insertions }) => insertions).find((word) => doubts.test(word))
    if (doubt !== undefined && !doubts.test(matchedText(stretch, places)))
      return { kind: 'inserted', word: doubt, units }
    const jumps = places.slice(1).filter((place, index) => {
      const before = unitsBetween(stretch, (places[index]?.end ?? 0) - 1, places[index]?.end ?? 0)
      const after = unitsBetween(stretch, place.start, place.start + 1)
      return before[0] !== after[0]
    })
    if (jumps.length > 0) {
      const passages = new Set(units.map(({ passage }) => passage))
      return { kind: passages.size > 1 ? 'reordered' : 'joined', units }
    }
    return { kind: 'verbatim', stretch, at: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0, units }
  }
  const anywhere = segments.map((segment) => findAnywhere(segment, stretches))
  if (segments.length < 2 || anywhere.includes(undefined)) return undefined
  return { kind: 'reordered', units: anywhere.flatMap((units) => units ?? []) }
}

interface Place {
  readonly start: number
  readonly end: number
}

function matchedText(stretch: Stretch, places: readonly Place[]): string {
  return places.map(({ start, end }) => stretch.folded.slice(start, end)).join(' ')
}

/** Tries to keep all segments in one unit first, then in the order of the stretch. */
function placeInOrder(segments: readonly Segment[], stretch: Stretch): readonly Place[] | undefined {
  for (const [index, start] of stretch.starts.entries()) {
    const end = stretch.starts[index + 1] ?? stretch.folded.length
    const places = placeFrom(segments, stretch.folded.slice(0, end), start)
    if (places !== undefined && segments.length > 1) return places
  }
  return placeFrom(segments, stretch.folded, 0)
}

function placeFrom(segments: readonly Segment[], text: string, from: number): readonly Place[] | undefined {
  const places: Place[] = []
  for (const segment of segments) {
    const place = findSegment(segment, text, places.at(-1)?.end ?? from)
    if (place === undefined) return undefined
    places.push(place)
  }
  return places
}

function findSegment({ source }: Segment, text: string, from: number): Place | undefined {
  const pattern = new RegExp(source, 'gu')
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length
    if (match[0] !== '' && !splitsWord(text, match.index) && !splitsWord(text, end))
      return { start: match.index, end }
    pattern.lastIndex = match.index + 1
  }
  return undefined
}

function findAnywhere(segment: Segment, stretches: readonly Stretch[]): readonly Unit[] | undefined {
  for (const stretch of stretches) {
    const place = findSegment(segment, stretch.folded, 0)
    if (place !== undefined) return unitsBetween(stretch, place.start, place.end)
  }
  return undefined
}
