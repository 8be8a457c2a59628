import { createReport } from '../diagnostics/collect-report.ts'
import { isFull } from '../io/error-reason.ts'
import { showPath } from '../io/find-talks.ts'
import { writeOwnPage } from '../io/write-own-page.ts'
import type { Run, TalkResult } from '../run.ts'

/** Writes the report page of a talk where one is asked for, whatever is wrong with the talk; gives the result with what became of it. */
export async function withPage(result: TalkResult, run: Run): Promise<TalkResult> {
  if (run.pagePath === undefined) return result
  const start = performance.now()
  const { composeReportPage } = await import('../7-export/report-page/compose-page.ts')
  const outcome = await writeOwnPage(run.pagePath, composeReportPage(result))
  run.onStage({ talk: result.talk, name: 'report', milliseconds: Math.round(performance.now() - start) })
  const file = showPath(run.pagePath, run.workingFolder)
  if (outcome.kind === 'written') return { ...result, page: { path: file, bytes: outcome.bytes } }
  const report = createReport()
  if (outcome.kind === 'foreign') report.add('export/not-our-page', undefined, { file })
  else {
    const code = isFull(outcome.code) ? 'export/no-space' : 'export/not-writable'
    report.add(code, undefined, { file, reason: outcome.reason, isPage: 1 })
  }
  return { ...result, diagnostics: [...report.diagnostics(), ...result.diagnostics] }
}
