import type { Report, SourceFile } from '../diagnostics/model.ts'
import { rangeAt } from '../diagnostics/source-file.ts'
import { findUnprintable } from './find-unprintable.ts'
import { knownKeys } from './known-keys.ts'
import type { OutlineNode } from './node.ts'
import { readYaml } from './read-yaml.ts'

/** Takes a file of YAML; gives it as nodes with places, or undefined where it cannot be read or holds nothing (then told). */
export function readNodes(source: SourceFile, report: Report, onEmpty?: () => void): OutlineNode | undefined {
  const found = findUnprintable(source.text)
  if (found === undefined) return readYaml(source, knownKeys, report, onEmpty)
  const { offset, character } = found
  report.add('outline/control-character', rangeAt(source, offset, offset + 1), { character })
  return undefined
}
