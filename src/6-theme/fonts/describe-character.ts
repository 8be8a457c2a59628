/** Scripts that people write today and that Lectern has no font for, and older ones that articles speak of. */
const scripts = [
  ...[
    'Armenian',
    'Bengali',
    'Cherokee',
    'Coptic',
    'Cuneiform',
    'Devanagari',
    'Egyptian_Hieroglyphs',
    'Ethiopic',
    'Georgian',
  ],
  ...[
    'Glagolitic',
    'Gothic',
    'Gujarati',
    'Gurmukhi',
    'Han',
    'Hangul',
    'Hebrew',
    'Arabic',
    'Hiragana',
    'Katakana',
    'Javanese',
  ],
  ...[
    'Kannada',
    'Khmer',
    'Lao',
    'Latin',
    'Greek',
    'Cyrillic',
    'Malayalam',
    'Mongolian',
    'Myanmar',
    'Ogham',
    'Old_Persian',
    'Oriya',
  ],
  ...[
    'Phoenician',
    'Runic',
    'Sinhala',
    'Syriac',
    'Tamil',
    'Telugu',
    'Thaana',
    'Thai',
    'Tibetan',
    'Tifinagh',
    'Ugaritic',
    'Yi',
  ],
]

const sorts: readonly (readonly [string, string])[] = [
  ['Co', 'for private use: only a font made for it has it'],
  ['Cn', 'not a character of Unicode'],
  ['Cc', 'a control character'],
  ['Extended_Pictographic', 'an emoji'],
  ['S', 'a symbol'],
  ['P', 'a punctuation mark'],
  ['N', 'a numeral'],
]

/** Says in a word or two what a character is: its script, or its sort. */
export function describeCharacter(character: string): string {
  const script = scripts.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(character))
  if (script !== undefined) return script.replaceAll('_', ' ')
  const sort = sorts.find(([name]) => new RegExp(`\\p{${name}}`, 'u').test(character))
  return sort?.[1] ?? 'of a script that Lectern has no font for'
}
