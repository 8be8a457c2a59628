import { type Document, type ParsedNode, parseDocument, type YAMLError } from 'yaml'

export type YamlDocument = Document.Parsed<ParsedNode>

/**
 * Reads YAML by its failsafe schema: every scalar stays the string that was typed.
 * logLevel 'error': with 'silent', yaml 2.9.1 drops the fault "more than one document".
 */
export function parseYaml(text: string): YamlDocument {
  return parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    strict: true,
  })
}

/** The first fault by place. A second document is none: the first can be read. */
export function firstError(document: YamlDocument): YAMLError | undefined {
  const errors = document.errors.filter(({ code }) => code !== 'MULTIPLE_DOCS')
  return errors.reduce<YAMLError | undefined>(
    (first, error) => (first === undefined || error.pos[0] < first.pos[0] ? error : first),
    undefined,
  )
}
