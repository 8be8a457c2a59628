import { expect } from 'vitest'
import { parseYaml } from '../../src/2-outline/parse-yaml.ts'
import { readRegularYaml } from '../../src/2-outline/yaml/read-regular-yaml.ts'
import { takeLibraryNodes } from '../../src/2-outline/yaml/take-library-nodes.ts'
import type { YamlNode } from '../../src/2-outline/yaml/yaml-node.ts'

/** What the library reads, or what it has against it. */
function readByLibrary(text: string): YamlNode | readonly string[] {
  const { contents, errors } = parseYaml(text)
  if (errors.length > 0 || contents === null) return errors.map(({ message }) => message)
  return takeLibraryNodes(contents, text)
}

/** Holds the reader of regular YAML against the library, nodes and places; says whether either could read the text. */
export function readYamlTwice(typed: string): { readonly isYaml: boolean; readonly isRegular: boolean } {
  const text = typed.replace(/\r\n?/g, '\n')
  const regular = readRegularYaml(text)
  const wanted = readByLibrary(text)
  // Printed, since that is a hundred times as fast; a list of faults is no node.
  if (regular !== undefined && JSON.stringify(regular) !== JSON.stringify(wanted)) {
    expect({ text, regular }).toEqual({ text, regular: wanted })
  }
  return { isYaml: 'kind' in wanted, isRegular: regular !== undefined }
}
