/**
 * V8 takes time in proportion to the whole string for each segment that it gives (Node 20.20: the words of 160 kB took
 * 23 s), so long text is given to it in windows.
 */
const windowLength = 2000
/** ICU looks ahead of a boundary, to the next letter: one nearer than this to the end of a window is not trusted. */
const lookAhead = 400

/** The first part of a language tag, in lower case: `de` of `de-AT`. */
export function primaryLanguage(lang: string): string {
  const end = lang.search(/[-_]/)
  return (end < 0 ? lang : lang.slice(0, end)).toLowerCase()
}

/** Gives the offsets (UTF-16 units) at which a segmenter of sentences lets them begin, in order, the first one (0) among them. */
export function sentenceStarts(text: string, segmenter: Intl.Segmenter): readonly number[] {
  const starts: number[] = []
  let from = 0
  let length = windowLength
  while (from < text.length) {
    const part = text.slice(from, from + length)
    const isLast = from + length >= text.length
    const found: number[] = []
    for (const { index } of segmenter.segment(part)) found.push(index)
    const trusted = isLast ? found : found.filter((at) => at < length - lookAhead)
    const next = isLast ? text.length : from + (trusted.pop() ?? 0)
    for (const at of trusted) starts.push(from + at)
    length = next === from ? length * 2 : windowLength
    from = next
  }
  return starts
}

/**
 * Gives ICU's segmenter for a language tag. English stands behind it: without a second choice, a language that ICU does
 * not know would become the language of the machine, and addresses would differ from one to the next.
 */
export function createSegmenter(lang: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${lang}`
  const known = made.get(key)
  if (known !== undefined) return known
  const segmenter = new Intl.Segmenter(isLanguageTag(lang) ? [lang, 'en'] : ['en'], { granularity })
  made.set(key, segmenter)
  return segmenter
}

/** ICU's segmenter is dear to make, and keeps nothing of what it has segmented. */
const made = new Map<string, Intl.Segmenter>()

function isLanguageTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0
  } catch {
    return false
  }
}
