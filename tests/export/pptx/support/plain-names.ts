/** Every word that the names of layouts are made of: whoever needs another one asks first whether a speaker would say so. */
const vocabulary = new Set(
  [
    'title section sections points point columns comparison timeline flow quote statement text question',
    'definition definitions number numbers table chart picture code formula agenda references',
    'one two three four five six seven eight nine ten eleven twelve many few very',
    'subtitle byline heading headings caption listed marked numbered long medium short dense cropped',
    'with without further reading no source line lines side cases aspects events event steps arrows words choices symbols rows',
    'across down to scale the edges on a strong color dark tint term',
  ].flatMap((line) => line.split(' ')),
)

/** Gives what is wrong with names of layouts: not of plain words with commas, or there twice. */
export function faultsOfNames(names: readonly string[]): readonly string[] {
  return names.flatMap((name, index) => {
    const words = name
      .replace(/, [A-Z]$/, '')
      .toLowerCase()
      .split(/,? /)
    const foreign = words.filter((word) => !vocabulary.has(word))
    return [
      ...(/^[A-Z][a-z]+(?:,? [a-z]+)*(?:, [A-Z])?$/.test(name) ? [] : [`“${name}” is no name`]),
      ...foreign.map((word) => `“${name}” says “${word}”`),
      ...(names.indexOf(name) === index ? [] : [`“${name}” is there twice`]),
    ]
  })
}
