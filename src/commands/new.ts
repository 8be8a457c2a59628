import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { createReport } from '../diagnostics/collect-report.ts'
import { formatDiagnostic } from '../diagnostics/format-diagnostic.ts'
import type { Report } from '../diagnostics/model.ts'
import { exitCodeOf } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { makeTalk } from '../io/make-talk.ts'
import { choosePaint } from '../paint.ts'
import { printNewTalk } from '../pipeline.ts'
import { isTalkName, nearestTalkName } from '../talk-name.ts'

/** `lectern new`: a folder under content/ with an outline that builds. Reports `call/bad-name`, `call/name-taken`, `call/new-failed`. */
export async function runNew(typed: string, host: Host): Promise<number> {
  const report = createReport()
  const name = typed.normalize('NFC')
  if (isTalkName(name)) await make(name, host, report)
  else report.add('call/bad-name', undefined, { name, suggestion: nearestTalkName(name) })
  const paint = choosePaint(host.hasColor)
  for (const fault of report.diagnostics()) host.tell(`${formatDiagnostic(fault, new Map(), paint)}\n`)
  if (!report.hasErrors()) host.tell(tellNext(name, host))
  return exitCodeOf(report.diagnostics(), false)
}

async function make(name: string, host: Host, report: Report): Promise<void> {
  const content = join(host.workingFolder, 'content')
  const files = printNewTalk(name, findSchema(join(content, name), host))
  const made = await makeTalk({ content, name, files, beforeEnd: host.beforeEnd })
  if (made.kind === 'taken') report.add('call/name-taken', undefined, { name })
  if (made.kind === 'failed') report.add('call/new-failed', undefined, { name, reason: made.reason })
}

const schema = 'schema/outline.schema.json'

/**
 * Where the outline finds the schema, by a path that other machines have too: in the package as it is installed beside the
 * talks, or in Lectern's own repository. Elsewhere, the place that `npm install` would give it.
 */
function findSchema(talkFolder: string, { workingFolder, packageFolder }: Host): string {
  const installed = join(workingFolder, 'node_modules/lectern')
  const fromHere = relative(workingFolder, packageFolder)
  const isBelow = !fromHere.startsWith('..') && !isAbsolute(fromHere)
  const folder = !existsSync(installed) && isBelow ? packageFolder : installed
  return relative(talkFolder, join(folder, schema)).split(sep).join('/')
}

function tellNext(name: string, { workingFolder, packageFolder }: Host): string {
  const lectern = workingFolder === packageFolder ? 'npm run -s lectern --' : 'npx lectern'
  return `made content/${name}/
  outline.yaml  what is on the slides; every kind of slide stands there in comments
  article.md    the text that the talk is drawn from: put yours in its place

next:
  ${lectern} check ${name}
  ${lectern} build ${name}
`
}
