import { cruise } from 'dependency-cruiser'
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { projectFolder } from './project-folder.ts'

/** Which node of the picture a file belongs to; the first pattern that fits decides. */
const nodes: readonly (readonly [RegExp, string])[] = [
  [/^src\/(?:pipeline|run|config|shard-talks|stopwatch)\.ts$|^src\/stages\//, 'pipeline.ts and stages/'],
  [/^src\/(?:[^/]+\.ts$|commands\/)/, 'cli.ts and commands/'],
  [/^src\/([^/]+)\//, '$1/'],
]

/** Every node may use it: its arrows would hide the others. */
const knownToAll = 'diagnostics/'

interface Arrow {
  readonly from: string
  readonly to: string
  /** Nothing but types crosses: no code of one node runs in the other's name. */
  readonly isTypesOnly: boolean
}

/** Prints, as a Mermaid flowchart, which room imports from which: dotted where only types are imported. */
export async function printRooms(): Promise<string> {
  const arrows = joinArrows(await readImports())
  const names = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))].sort()
  const boxes = names.map((name) => `  ${idOf(name)}["${name}"]`)
  const lines = arrows.map(
    ({ from, to, isTypesOnly }) => `  ${idOf(from)} ${isTypesOnly ? '-.->' : '-->'} ${idOf(to)}`,
  )
  return ['```mermaid', 'flowchart TD', ...boxes, ...lines.sort(), '```'].join('\n')
}

/** Reads the imports with the options of the layer law, so that picture and law see the same. */
async function readImports(): Promise<readonly Arrow[]> {
  const law = await extractDepcruiseConfig(`${projectFolder}.dependency-cruiser.mjs`)
  const { output } = await cruise(['src'], {
    ...law.options,
    includeOnly: '^src/',
    baseDir: projectFolder,
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text where data was asked for')
  return output.modules.flatMap(({ source, dependencies }) =>
    dependencies.map((dependency) => ({
      from: nodeOf(source),
      to: nodeOf(dependency.resolved),
      isTypesOnly: dependency.dependencyTypes.includes('type-only'),
    })),
  )
}

/** One arrow from node to node, whatever the number of imports. */
function joinArrows(imports: readonly Arrow[]): readonly Arrow[] {
  const joined = new Map<string, Arrow>()
  for (const arrow of imports) {
    if (arrow.from === arrow.to || arrow.to === knownToAll) continue
    const key = JSON.stringify([arrow.from, arrow.to])
    const isTypesOnly = arrow.isTypesOnly && (joined.get(key)?.isTypesOnly ?? true)
    joined.set(key, { ...arrow, isTypesOnly })
  }
  return [...joined.values()]
}

/** `7-export/` is `box_export`: Mermaid takes letters, and an id should outlive a new number. */
function idOf(name: string): string {
  return `box_${name.replace(/[^a-z]+/g, '_').replace(/^_|_$/g, '')}`
}

function nodeOf(file: string): string {
  for (const [pattern, name] of nodes) {
    const match = pattern.exec(file)
    if (match !== null) return name.replace('$1', match[1] ?? '')
  }
  throw new Error(`no node of the picture holds ${file}`)
}
