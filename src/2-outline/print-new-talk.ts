import { kinds } from './kinds/table-of-kinds.ts'
import { frameFields } from './read-slide.ts'

/** A text file of a new talk. */
export interface NewFile {
  readonly path: string
  readonly text: string
}

/** Takes the name of a talk and where its outline finds the schema; gives the files that it begins with. They build without a fault. */
export function printNewTalk(name: string, schemaPath: string): readonly NewFile[] {
  const words = name.replaceAll('-', ' ')
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  return [
    { path: 'outline.yaml', text: printOutline(title, schemaPath) },
    { path: 'article.md', text: article },
  ]
}

/** Quoted: a talk may be named `null`, or 2026. */
function printOutline(title: string, schemaPath: string): string {
  return `# yaml-language-server: $schema=${schemaPath}

title: ${JSON.stringify(title)}
# subtitle: One line under the title
# by: Your name
# date: 2027-01-31
lang: en
minutes: 5
article: article.md
# print: { paper: A4, handout: beside }

# cover:
#   notes: What you say while the title is on the wall.

slides:
${firstSlides}
  # ── Every kind of slide ───────────────────────────────────────────────────
  # To use one, take the "# " off its lines (in most editors: mark them, and press Ctrl+/).
  # Keys of any slide: ${frameKeys}.

${Object.entries(kinds)
  .map(([kind, { doc, example }]) => printKind(kind, doc, example))
  .join('\n\n')}
`
}

const frameKeys = Object.keys(frameFields)
  .filter((key) => key !== 'divider')
  .join(', ')

/** Two signs before the words: uncommented by mistake, they are a comment still. */
function printKind(kind: string, doc: string, example: string): string {
  const files = [...example.matchAll(/\bfile: *"?([\w./-]+)/g)].map(([, file]) => file)
  const needs = files.length === 0 ? '' : ` (needs ${files.join(', ')} in this folder)`
  const slide = example.split('\n').map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
  return [`## ${kind}: ${doc}${needs}`, ...slide.map((line) => `# ${line}`)]
    .map((line) => `  ${line}`.trimEnd())
    .join('\n')
}

const firstSlides = `  - title: The sea does the work
    points:
      - text: The flood fills a pond
        from: the water opens a gate and fills a pond
      - text: The gate closes by itself
        from: the gate closes by itself
      - text: The ebb turns the wheel
        from: lets the pond run out over a wheel
    notes: |
      What you say. Begin with a walk along the dam.

  - quote: The sea keeps its own hours.
    from: The sea keeps its own hours.
    notes: Ask when the next high water is.

  - references: true
`

const article = `# Mills that the tide turns

A tide mill stands where the sea rises and falls. At flood, the water opens a gate and fills a pond. At high water, the gate closes by itself, since the water behind it presses it shut. At ebb, the miller lets the pond run out over a wheel.

The sea keeps its own hours. High water comes later every day, so the miller works by night as often as by day. In return, no drought and no frost stops the wheel.

Few of these mills still grind. Put the text that your talk is drawn from in the place of this one.
`
