import { readFileSync } from 'node:fs'
import { projectFolder } from './project-folder.ts'

const read = (path: string): string => readFileSync(`${projectFolder}${path}`, 'utf8').trimEnd()

/** Prints the talk of docs/tide-mills whole, as its author typed it. */
export function printWholeTalk(): string {
  return ['```yaml', read('docs/tide-mills/outline.yaml'), '```'].join('\n')
}

/** The fixtures whose first faults show what faults look like. */
const shown: readonly (readonly [folder: string, line: number])[] = [
  ['outline.not-yaml.emphasis', 6],
  ['outline.not-yaml.missing-signs', 2],
  ['outline.unknown-key', 5],
]

/** Prints some faults as people see them, from the fixtures that prove them. */
export function printFaults(): string {
  const faults = shown.map(([folder, line]) => {
    const told = read(`tests/faults/${folder}/expected.txt`).split(/\n(?=\S)/)
    const fault = told.find((one) => one.startsWith(`outline.yaml:${line}:`))
    if (fault === undefined) throw new Error(`tests/faults/${folder} tells nothing of line ${line}`)
    return fault
  })
  return ['```text', ...faults, '```'].join('\n')
}
