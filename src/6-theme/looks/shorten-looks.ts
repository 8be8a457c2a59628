import type { ColorScheme } from '../look-model.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonMap = { readonly [key: string]: Json }

export interface Dictionary {
  readonly colors: ColorScheme
  /** Letters, each once. */
  readonly texts: Json[]
  /** Their numbers, by what they are as text; while they are gathered. */
  readonly numbers: Map<string, number>
}

/** Keys under which letters stand, and those under which a string is a color. */
const textKeys: ReadonlySet<string> = new Set(['text', 'strong', 'code', 'open', 'close'])

/** Boxes as four numbers, colors as words (`tx1`, `#84290b`, `tx1/0.2`), letters as numbers in the dictionary. */
export function shorten(value: Json, dictionary: Dictionary): Json {
  if (Array.isArray(value)) return value.map((one: Json) => shorten(one, dictionary))
  if (!isMap(value)) return value
  if ('hex' in value) return shortenColor(value)
  if ('xPx' in value) return [value.xPx ?? 0, value.yPx ?? 0, value.widthPx ?? 0, value.heightPx ?? 0]
  const inner = Object.entries(value).map(([key, one]) => {
    const short = shorten(one, dictionary)
    return [key, textKeys.has(key) && isText(one) ? numberOf(short, dictionary) : short] as const
  })
  return Object.fromEntries(inner)
}

/** What `shorten` made short. */
export function lengthen(value: Json, dictionary: Dictionary, key = ''): Json {
  if (textKeys.has(key) && typeof value === 'number')
    return lengthen(dictionary.texts[value] ?? null, dictionary)
  if (typeof value === 'string')
    return isColorWord.test(value) ? lengthenColor(value, dictionary.colors) : value
  if (Array.isArray(value)) {
    const [xPx, yPx, widthPx, heightPx] = value as readonly Json[]
    if (value.length === 4 && typeof xPx === 'number') {
      return { xPx, yPx: yPx ?? 0, widthPx: widthPx ?? 0, heightPx: heightPx ?? 0 }
    }
    return value.map((one: Json) => lengthen(one, dictionary))
  }
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, lengthen(one, dictionary, name)]),
  )
}

const isColorWord = /^(?:#[\da-f]{6}|(?:bg|tx|accent)\d|hlink|folHlink)(?:\/[\d.]+)?$/

function shortenColor({ hex, scheme, opacity }: JsonMap): string {
  const word = String(scheme ?? hex)
  return opacity === undefined ? word : `${word}/${opacity}`
}

function lengthenColor(word: string, colors: ColorScheme): Json {
  const [name = '', opacity] = word.split('/')
  const typed: Readonly<Record<string, string>> = colors
  return {
    hex: typed[name] ?? name,
    ...(name.startsWith('#') ? {} : { scheme: name }),
    ...(opacity === undefined ? {} : { opacity: Number(opacity) }),
  }
}

function numberOf(text: Json, { texts, numbers }: Dictionary): number {
  const printed = JSON.stringify(text)
  const number = numbers.get(printed) ?? texts.push(text) - 1
  numbers.set(printed, number)
  return number
}

export function isMap(value: Json): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: Json): boolean {
  return isMap(value) && 'sizePx' in value && 'linePx' in value
}
