import { existsSync, readFileSync } from 'node:fs'
import { catalogue } from '../../../src/diagnostics/catalogue.ts'
import type { CatalogueEntry, Details } from '../../../src/diagnostics/catalogue-entry.ts'
import { projectFolder } from './project-folder.ts'

const blames = { input: 'exit 1: the input', machine: 'exit 2: the call or the machine' } as const

/** Prints every entry of the catalogue under a heading of its room: what it says, why, and an example as told to people. */
export function printDiagnostics(): string {
  const rooms = new Map<string, string[]>()
  for (const [code, entry] of Object.entries<CatalogueEntry>(catalogue)) {
    const [room = ''] = code.split('/')
    rooms.set(room, [...(rooms.get(room) ?? []), printEntry(code, entry)])
  }
  return [...rooms].map(([room, entries]) => [`## ${room}`, ...entries].join('\n\n')).join('\n\n')
}

function printEntry(code: string, entry: CatalogueEntry): string {
  const exit = entry.severity === 'error' ? blames[entry.blame] : 'exit 0, unless `--strict`'
  const severity = entry.isMild === undefined ? entry.severity : `${entry.severity}, or warning`
  const says = [
    ...wordings(entry.message).map((message) => `- says: ${forMarkdown(message)}`),
    ...wordings(entry.hint).map((hint) => `- help: ${forMarkdown(hint)}`),
  ]
  const example = readExample(code)
  return [
    `### ${code}`,
    `*${severity}* · ${exit}`,
    entry.explain,
    says.join('\n'),
    ...(example === undefined ? [] : [['```text', example, '```'].join('\n')]),
  ].join('\n\n')
}

/** Outside code, `<path>` would be read as HTML. A wording that is all stand-in is written where the fault is found. */
function forMarkdown(wording: string): string {
  if (/^‹\w+›$/.test(wording)) return '(what fits the case)'
  return wording.replace(/`[^`]*`|</g, (found) => (found === '<' ? '\\<' : found))
}

/** Details that are lists in every fault. */
const listDetails = ['kinds', 'keys', 'formats', 'themes']

/** Gives a stand-in for every detail that is asked for, ‹name›, but nothing for `without`; notes in `asked` what was. */
function standIns(asked: Set<string>, without?: string): Details {
  return new Proxy<Details>(
    {},
    {
      get: (_target, name) => {
        if (typeof name !== 'string' || name === without) return undefined
        asked.add(name)
        return listDetails.includes(name) ? [`‹${name}›`, '…'] : `‹${name}›`
      },
    },
  )
}

/**
 * Gives each wording that a function of the catalogue has: with all details, and with one of them left out where that makes
 * another sentence ("did you mean …" or a list of what there is).
 */
function wordings(write: (details: Details) => string | undefined): readonly string[] {
  const asked = new Set<string>()
  const whole = write(standIns(asked))
  const others = [...asked].flatMap((name) => {
    const other = writeWithout(write, name)
    return other === undefined || isTorn(other, whole ?? '', name) ? [] : [other]
  })
  return [...new Set([whole, ...others].filter((wording) => wording !== undefined))]
}

function writeWithout(write: (details: Details) => string | undefined, name: string): string | undefined {
  try {
    return write(standIns(new Set(), name))
  } catch {
    return undefined
  }
}

/** The same sentence with a hole in it is no wording of its own. */
function isTorn(other: string, whole: string, name: string): boolean {
  const holes = [`‹${name}›`, `\`‹${name}›\`, \`…\``].map((standIn) => whole.replaceAll(standIn, ''))
  return /\bundefined\b/.test(other) || other === '' || holes.includes(other)
}

/** The first fault of this code in the tests of faults, as it is told to people. */
function readExample(code: string): string | undefined {
  const file = `${projectFolder}tests/faults/${code.replace('/', '.')}/expected.txt`
  if (!existsSync(file)) return undefined
  const faults = readFileSync(file, 'utf8').split(/\n(?=\S)/)
  return faults.find((fault) => fault.includes(`[${code}]`))?.trimEnd()
}
