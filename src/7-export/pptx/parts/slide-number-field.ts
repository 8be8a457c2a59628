import { element, type Xml } from '../xml/element.ts'

/** The field that counts slides. Its id is the same everywhere: what PowerPoint knows it by is its type. */
export function slideNumberField(lang: string, shown: string): Xml<'a:fld'> {
  return element(
    'a:fld',
    { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
    element('a:rPr', { lang }),
    element('a:t', {}, shown),
  )
}
