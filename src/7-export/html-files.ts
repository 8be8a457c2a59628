import { tmpdir } from 'node:os'
import type { Report } from '../diagnostics/model.ts'
import { isFull, readSystemError } from '../io/error-reason.ts'
import { type ExportInput, type Files, idsIn } from './export-input.ts'
import { composeReadingPage } from './html/compose-reading-page.ts'
import { exportHtml, type HtmlOutcome } from './html/export-html.ts'
import type { OutputFile } from './model.ts'

/** Gives the page to present from; tells why there is none. */
export async function exportHtmlFile(input: ExportInput, report: Report): Promise<Files> {
  const { deck, marpFor, theme, embed, embedFonts, engineConfigPath, temporaryFolder } = input
  const head = { lang: deck.lang, title: deck.title.plain }
  let outcome: HtmlOutcome
  try {
    const folder = await temporaryFolder()
    outcome = await exportHtml({
      ...{
        marp: marpFor('html'),
        theme,
        deck: head,
        embed,
        embedFonts,
        engineConfigPath,
        temporaryFolder: folder,
      },
    })
  } catch (error) {
    const { code, reason } = readSystemError(error)
    report.add(isFull(code) ? 'export/no-space' : 'export/not-writable', undefined, {
      file: tmpdir(),
      reason,
    })
    return []
  }
  if (outcome.kind === 'html')
    return [{ path: `${deck.name}.html`, bytes: outcome.bytes, slides: idsIn(marpFor('html')) }]
  report.add('export/marp-failed', undefined, { reason: outcome.reason })
  return []
}

/** Gives the page that students read. */
export function exportReadingPage({ deck, dressedFor }: ExportInput): OutputFile {
  const dressed = dressedFor('students')
  const bytes = new TextEncoder().encode(composeReadingPage(dressed))
  return { path: `students/${deck.name}.html`, bytes, slides: idsIn(dressed) }
}
