import { readFileSync } from 'node:fs'
import { choosePaint } from '../../../src/paint.ts'
import { printPassages } from '../../../src/print-passages.ts'
import { checkTalk } from '../../support/check-talk.ts'
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

/** The same of an article that was edited. */
const shownMoved: typeof shown = [
  ['check.passage-moved', 8],
  ['check.passage-moved.changed', 13],
]

/** Prints some faults as people see them, from the fixtures that prove them. */
export const printFaults = (): string => printFaultsOf(shown)

/** Prints what is told of addresses that name other words now. */
export const printMoved = (): string => printFaultsOf(shownMoved)

/** Prints the first paragraph of the talk of docs/tide-mills as `check --passages` does. */
export async function printFirstPassages(): Promise<string> {
  const { result } = await checkTalk(`${projectFolder}docs/tide-mills`)
  const [head, first] = printPassages(result, 100, choosePaint(false)).split('\n\n')
  return ['```text', head, '', first, '```'].join('\n')
}

function printFaultsOf(list: typeof shown): string {
  const faults = list.map(([folder, line]) => {
    const told = read(`tests/faults/${folder}/expected.txt`).split(/\n(?=\S)/)
    const fault = told.find((one) => one.startsWith(`outline.yaml:${line}:`))
    if (fault === undefined) throw new Error(`tests/faults/${folder} tells nothing of line ${line}`)
    return fault
  })
  return ['```text', ...faults, '```'].join('\n')
}
