import type { Report } from '../diagnostics/model.ts'
import { type ExportInput, type Files, idsIn } from './export-input.ts'
import { composeReadingPage } from './html/compose-reading-page.ts'
import { exportHtml } from './html/export-html.ts'
import type { OutputFile } from './model.ts'

/** Gives the page to present from; tells why there is none. */
export async function exportHtmlFile(input: ExportInput, report: Report): Promise<Files> {
  const { deck, presentedFor, embedFonts, presenter } = input
  const rendered = presentedFor('html')
  const author = deck.author === undefined ? {} : { author: deck.author }
  const outcome = exportHtml({ rendered, ...author, embedFonts, presenter: await presenter() })
  if (outcome.kind === 'html')
    return [{ path: `${deck.name}.html`, bytes: outcome.bytes, slides: idsIn(rendered) }]
  report.add('export/marp-failed', undefined, { reason: outcome.reason })
  return []
}

/** Gives the page that students read. */
export function exportReadingPage({ deck, dressedFor }: ExportInput): OutputFile {
  const dressed = dressedFor('students')
  const bytes = new TextEncoder().encode(composeReadingPage(dressed))
  return { path: `students/${deck.name}.html`, bytes, slides: idsIn(dressed) }
}
