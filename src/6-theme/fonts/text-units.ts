/** What takes no glyph of its own: joiners, variation selectors, tags, white space, controls. */
const invisible = String.raw`[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}\p{Cs}]`

const isOne = new RegExp(`^${invisible}$`, 'u')

/** Letters are asked for most, and are told without the expression: to make and to run it costs more than all the rest. */
export const isInvisible = (character: string): boolean => !/^[!-~]$/.test(character) && isOne.test(character)

/** Emoji as Unicode recommends them; others that are joined all the same; a letter with its marks; any one character. */
const forms = [
  String.raw`(\p{RGI_Emoji}|\p{Emoji}[\ufe0f\u20e3\u200d\p{EMod}]+(?:\p{Emoji}[\ufe0f\u20e3\u200d\p{EMod}]*)*)`,
  String.raw`\P{M}\p{M}+`,
  '.',
]

/** TypeScript takes this flag in a literal for ES2024 only; Node 20 has it. All emoji take 20 ms, so when it is first needed. */
let unit: RegExp | undefined
const readUnit = (): RegExp => {
  unit ??= new RegExp(forms.join('|'), 'gsv')
  return unit
}

export interface TextUnit {
  readonly text: string
  /** Shown as a picture: its characters stay together, joiners and all. */
  readonly isEmoji: boolean
}

/**
 * Gives what must come from one font each, once, in the order of the text: emoji, letters with their combining marks
 * (composed where Unicode has the composed form, as browsers do), single characters. What is invisible alone is left out.
 */
export function textUnits(text: string): readonly TextUnit[] {
  const units = new Map<string, TextUnit>()
  const add = (whole: string, emoji?: string): void => {
    if (units.has(whole) || isInvisible(whole)) return
    const isEmoji = emoji !== undefined && /..|\p{Emoji_Presentation}/u.test(whole)
    units.set(whole, { text: whole, isEmoji })
  }
  const isKnown = new Uint8Array(lastPlain + 1)
  const addPlain = (letters: string): void => {
    for (let at = 0; at < letters.length; at++) {
      const code = letters.charCodeAt(at)
      if (isKnown[code] === 1) continue
      isKnown[code] = 1
      add(letters.charAt(at))
    }
  }
  for (const [stretch, alone] of text.normalize('NFC').matchAll(stretches)) {
    if (alone !== undefined) addPlain(alone)
    else for (const [whole, emoji] of stretch.matchAll(readUnit())) add(whole, emoji)
  }
  return [...units.values()]
}

/** Letters and signs that are neither emoji nor marks: Latin without © and ®, Greek, Cyrillic, dashes and quotation marks, mathematics. */
const plain = String.raw`\0-\xa8\xaa-\xad\xaf-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u20a0-\u20c0\u2200-\u22ff`
const lastPlain = 0x22ff

/**
 * Most of a text is plain letters that are joined with nothing, which need not be looked at by the expression for emoji (to build it
 * and to run it took a tenth of a small build): all but the last one before anything else, which may be a mark, and but for
 * signs after it that are emoji once they are joined (`1`, `#`).
 */
const stretches = new RegExp(`([${plain}]+)(?![^${plain}])|[^]?(?:[^${plain}]+[\\d#*]*)+`, 'g')
