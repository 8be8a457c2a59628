import { element, type Xml } from './write-xml.ts'

interface Level {
  readonly sizePt: number
  readonly isBold?: boolean
  readonly font: 'major' | 'minor'
}

/** One style for the first five levels of a list: what text falls back to where nothing nearer says otherwise. */
export function levels(level: Level): readonly Xml[] {
  return [1, 2, 3, 4, 5].map((depth) =>
    element(`a:lvl${depth}pPr`, { algn: 'l' }, element('a:buNone'), defaultRun(level)),
  )
}

function defaultRun({ sizePt, isBold, font }: Level): Xml {
  const prefix = font === 'major' ? '+mj' : '+mn'
  return element(
    'a:defRPr',
    { sz: sizePt * 100, b: isBold ? 1 : undefined },
    element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' })),
    element('a:latin', { typeface: `${prefix}-lt` }),
    element('a:ea', { typeface: `${prefix}-ea` }),
    element('a:cs', { typeface: `${prefix}-cs` }),
  )
}
