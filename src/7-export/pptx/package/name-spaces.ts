/** The three name spaces that every part of a presentation declares. */
export const nameSpaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const

export const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const packageNameSpace = 'http://schemas.openxmlformats.org/package/2006'
