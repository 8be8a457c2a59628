import { many } from './sequence.ts'

/** ECMA-376 part 2, and the document properties of part 1: what the package says of itself. */
export const packageVocabulary = {
  Types: [many('Default'), many('Override')],
  Default: [],
  Override: [],
  Relationships: [many('Relationship')],
  Relationship: [],
  // Any order: xsd:all.
  'cp:coreProperties': [
    many(
      ...(['cp:category', 'cp:keywords', 'cp:lastModifiedBy', 'dc:creator', 'dc:description'] as const),
      ...(['dc:language', 'dc:subject', 'dc:title', 'dcterms:created', 'dcterms:modified'] as const),
    ),
  ],
  'cp:category': 'text',
  'cp:keywords': 'text',
  'cp:lastModifiedBy': 'text',
  'dc:creator': 'text',
  'dc:description': 'text',
  'dc:language': 'text',
  'dc:subject': 'text',
  'dc:title': 'text',
  'dcterms:created': 'text',
  'dcterms:modified': 'text',
  Properties: [
    many('Application', 'PresentationFormat', 'Slides', 'Notes', 'HiddenSlides', 'Words', 'AppVersion'),
  ],
  Application: 'text',
  PresentationFormat: 'text',
  Slides: 'text',
  Notes: 'text',
  HiddenSlides: 'text',
  Words: 'text',
  AppVersion: 'text',
} as const
