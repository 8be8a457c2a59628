import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'

/** What LibreOffice 7.4 draws otherwise than the file says, and no file can help: told with every run, with what was measured. */
export interface Exceptions {
  /** Slides, from 1, that hold an equation: LibreOffice stretches it to the size of its placeholder. */
  readonly stretched: ReadonlySet<number>
  /** Slides with a line to scale, and the figures that stand below it: LibreOffice and PowerPoint have theirs at equal steps only. */
  readonly scaled: ReadonlyMap<number, ReadonlySet<string>>
}

/** Takes the path of a presentation. */
export function findExceptions(pptx: string): Exceptions {
  const files = unzipSync(readFileSync(pptx), {
    filter: ({ name }) => /^ppt\/(?:slides|charts)\//.test(name),
  })
  const parts = Object.entries(files).map(([path, bytes]) => ({ path, xml: strFromU8(bytes) }))
  const numbersOf = (pattern: RegExp, holds: string): readonly (readonly [number, string])[] =>
    parts.flatMap(({ path, xml }) => {
      const number = pattern.exec(path)?.[1]
      return number === undefined || !xml.includes(holds) ? [] : [[Number(number), xml] as const]
    })
  return {
    stretched: new Set(numbersOf(/slides\/slide(\d+)\.xml$/, '<a14:m').map(([slide]) => slide)),
    // A chart is named by its slide. A line to scale has dots without names.
    scaled: new Map(
      numbersOf(/charts\/chart(\d+)\.xml$/, '<c:scatterChart>')
        .filter(([, xml]) => xml.includes('<c:marker><c:symbol val="none"/>'))
        .map(([slide, xml]) => [slide, moments(xml)]),
    ),
  }
}

/** The figures of the lower axis as they stand in the cells. */
function moments(xml: string): ReadonlySet<string> {
  const [across = ''] = /<c:xVal>.*?<\/c:xVal>/s.exec(xml) ?? []
  return new Set([...across.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = '']) => value))
}
