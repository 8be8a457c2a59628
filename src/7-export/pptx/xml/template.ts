import type { ElementName, Xml } from './element.ts'

/** Private-use letters, which the builder lets through: a template is made of words of ours alone, which have none. */
const firstHole = 0xe000
const holes = /([\ue000-\ue00f])/

/** Stands in the text or the attribute of a template that differs each time. */
export function hole(number: number): string {
  return String.fromCharCode(firstHole + number)
}

/** Stands for a child that differs each time, or for several. */
export function holeFor<Name extends ElementName>(name: Name, number: number): Xml<Name> {
  return { name, xml: hole(number) }
}

/**
 * Takes an element with holes; gives what fills them: a presentation has some forms thousands of times, which the builder puts
 * together, and judges, only once. What fills a hole is XML already: text has to be escaped.
 */
export function template<Name extends ElementName>({
  name,
  xml,
}: Xml<Name>): (...fillings: readonly (string | number)[]) => Xml<Name> {
  const [first = '', ...rest] = xml.split(holes)
  const numbers = rest.flatMap((piece, index) => (index % 2 === 0 ? [piece.charCodeAt(0) - firstHole] : []))
  const pieces = rest.filter((_piece, index) => index % 2 === 1)
  return (...fillings) => {
    let filled = first
    for (let at = 0; at < numbers.length; at += 1) {
      const filling = fillings[numbers[at] as number]
      if (filling === undefined || (typeof filling === 'number' && !Number.isFinite(filling)))
        throw new Error(`${filling} cannot stand in ${name}`)
      filled += filling + (pieces[at] as string)
    }
    return { name, xml: filled }
  }
}

/** Children in a row, for a hole. */
export function joinXml(children: readonly Xml[]): string {
  let xml = ''
  for (const child of children) xml += child.xml
  return xml
}
