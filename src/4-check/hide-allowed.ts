import type { Outline, OutlineSlide } from '../2-outline/model.ts'
import type { Diagnostic, Report, SourceRange } from '../diagnostics/model.ts'

/**
 * Takes the outline and everything that was reported; gives what is to be told: without the warnings that a slide allows
 * and that lie in it, or in a data file that it names. An entry of `allow:` that hides nothing is `outline/unused-allow`,
 * but where an error may be why: a slide that could not be read was not looked at either. Codes of what was not measured
 * are not judged so. A skipped slide allows as any other.
 */
export function hideAllowed(
  outline: Outline,
  report: Report,
  { isMeasured }: { readonly isMeasured: boolean },
): readonly Diagnostic[] {
  const found = report.diagnostics()
  const folder = outline.title.at.file.replace(/[^/]*$/, '')
  const hidden = new Set<Diagnostic>()
  for (const slide of outline.slides) {
    const own = found.filter(({ severity, at }) => severity === 'warning' && belongsTo(at, slide, folder))
    for (const { text: code, at } of slide.allow ?? []) {
      const matches = own.filter((diagnostic) => diagnostic.code === code)
      for (const match of matches) hidden.add(match)
      const isJudged = !report.hasErrors() && (isMeasured || !code.startsWith('fit/'))
      if (matches.length === 0 && isJudged) report.add('outline/unused-allow', at, { code })
    }
  }
  return report.diagnostics().filter((diagnostic) => !hidden.has(diagnostic))
}

function belongsTo(at: SourceRange | undefined, slide: OutlineSlide, folder: string): boolean {
  if (at === undefined) return false
  return isInside(at, slide.at) || filesOf(slide.body).some((file) => at.file === `${folder}${file}`)
}

function isInside(inner: SourceRange, outer: SourceRange): boolean {
  const startsBefore = outer.line < inner.line || (outer.line === inner.line && outer.column <= inner.column)
  const endsAfter =
    inner.endLine < outer.endLine || (inner.endLine === outer.endLine && inner.endColumn <= outer.endColumn)
  return inner.file === outer.file && startsBefore && endsAfter
}

/** The files that a body names, wherever its kind keeps them, as they are told to people. */
function filesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'file' && typeof part?.text === 'string' ? [part.text.replace(/^(?:\.\/)+/, '')] : filesOf(part),
  )
}
