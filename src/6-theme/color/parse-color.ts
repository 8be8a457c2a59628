import type { Color } from './model.ts'
import { namedColors } from './named-colors.ts'

/** Takes a color as CSS spells it; gives it, or undefined where it is none that can be told from its text. */
export function parseColor(text: string): Color | undefined {
  const typed = text.trim().toLowerCase()
  if (typed === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 }
  if (typed.startsWith('#')) return parseHex(typed.slice(1))
  const [, name, inside] = /^(rgba?|hsla?)\(([^()]*)\)$/.exec(typed) ?? []
  if (name !== undefined && inside !== undefined) return parseFunction(name, inside)
  const hex = namedColors.get(typed)
  return hex === undefined ? undefined : parseHex(hex)
}

function parseHex(digits: string): Color | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(digits)) return undefined
  const whole = digits.length > 4 ? digits : digits.replace(/./g, '$&$&')
  const [red = 0, green = 0, blue = 0, alpha = 255] = (whole.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  )
  return { red, green, blue, alpha: alpha / 255 }
}

function parseFunction(name: string, inside: string): Color | undefined {
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '')
  const [first = '', second = '', third = '', last = '1'] = parts
  if (parts.length < 3 || parts.length > 4) return undefined
  const alpha = scaled(last, 1)
  const channels = name.startsWith('rgb')
    ? [scaled(first, 255), scaled(second, 255), scaled(third, 255)]
    : fromHue(Number.parseFloat(first), scaled(second, 1), scaled(third, 1))
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = channels
  return [red, green, blue, alpha].some(Number.isNaN) ? undefined : { red, green, blue, alpha }
}

/** A number, or a percentage of `whole`. */
function scaled(text: string, whole: number): number {
  const number = Number(text.replace(/%$/, '') || Number.NaN)
  return text.endsWith('%') ? (number / 100) * whole : number
}

function fromHue(degrees: number, saturation: number, lightness: number): readonly number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  return [0, 8, 4].map((shift) => {
    const turn = (((shift + degrees / 30) % 12) + 12) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)))
  })
}
