import type { Slide } from './3-deck/model.ts'
import type { SlideLoad } from './4-check/model.ts'
import type { Verdict } from './6-theme/model.ts'
import { describeCoverage, describePace } from './describe-measures.ts'
import type { Diagnostic, SourceRange } from './diagnostics/model.ts'
import { exitCodeOf } from './exit-code.ts'
import type { WrittenFile } from './io/write-outputs.ts'
import { type ListedArticle, listPassages } from './list-passages.ts'
import type { TalkResult } from './run.ts'

/** Takes what is told of the call and of each talk (`describeTalk`); gives the one document of `--json`. */
export function printJson(
  version: string,
  talks: readonly object[],
  { ofCall, isOk }: { readonly ofCall: readonly Diagnostic[]; readonly isOk: boolean },
): string {
  const document = {
    version,
    ok: isOk,
    ...(ofCall.length === 0 ? {} : { diagnostics: ofCall.map(describeDiagnostic) }),
    talks,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** Takes what became of a talk; gives what `--json` says of it. */
export function describeTalk(
  result: TalkResult,
  { isStrict, showsPassages = false }: { readonly isStrict: boolean; readonly showsPassages?: boolean },
): object {
  return {
    talk: result.talk,
    outline: result.outline,
    ok: exitCodeOf(result.diagnostics, isStrict) === 0,
    diagnostics: result.diagnostics.map(describeDiagnostic),
    slides: (result.deck?.slides ?? []).map((slide) => describeSlide(slide, result)),
    coverage: describeCoverage(result.coverage),
    pace: describePace(result.pace),
    written: result.written.map((file) => describeFile(file, result)),
    ...(result.page === undefined ? {} : { report: { file: result.page.path, bytes: result.page.bytes } }),
    ...(showsPassages ? { passages: listPassages(result).flatMap(describePassages) } : {}),
  }
}

function describePassages({ passages }: ListedArticle): readonly object[] {
  return passages.flatMap(({ kind, parts }) =>
    parts.map(({ address, text, at, slides }) => ({ address, kind, text, ...startOf(at), slides })),
  )
}

/** Slides that are new or different, in the order of the deck. */
function describeFile({ path, bytes, changes }: WrittenFile, { deck }: TalkResult): object {
  const ids = new Set([...changes.added, ...changes.changed])
  const changedSlides = (deck?.slides ?? []).flatMap(({ id }) => (ids.has(id) ? [id] : []))
  return { file: path, bytes, changedSlides }
}

function describeDiagnostic(diagnostic: Diagnostic): object {
  const { code, severity, message, hint, at, related } = diagnostic
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...at,
    related: related.map((place) => ({ ...startOf(place.at), note: place.note })),
  }
}

function startOf({ file, line, column }: SourceRange): object {
  return { file, line, column }
}

/** A line counts in the outline; a slide of an included file says which. */
function describeSlide(slide: Slide, { deck, outline, verdicts, pace, loads }: TalkResult): object {
  const section = deck?.sections.find((candidate) => candidate.number === slide.section)
  return {
    id: slide.id,
    kind: slide.kind,
    title: slide.name,
    ...(section === undefined ? {} : { section: section.title.plain }),
    line: slide.origin.line,
    ...(slide.origin.file === outline ? {} : { file: slide.origin.file }),
    minutes: slide.minutes,
    estimatedMinutes: pace.slides.get(slide.id)?.estimated ?? 0,
    ...describeLoad(loads.get(slide.id)),
    from: slide.citations.passages.map((passage) => passage.address),
    ...describeFit(slide, verdicts?.get(slide.id)),
  }
}

function describeLoad(load: SlideLoad | undefined): object {
  return { words: load?.words ?? 0, items: load?.items ?? 0, readingSeconds: load?.readingSeconds ?? 0 }
}

/** A slide that does not fit was tried dense. */
function describeFit(slide: Slide, verdict: Verdict | undefined): object {
  if (verdict === undefined) return { fits: null, density: null }
  return { fits: verdict.fits, density: slide.density ?? 'normal' }
}
