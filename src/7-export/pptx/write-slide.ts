import type { TextBlock } from '../../0-text/model.ts'
import { slotsOf } from './look/slots-of.ts'
import type { StyleTools } from './look/write-text-style.ts'
import { findFormulas } from './math/find-formulas.ts'
import { collectRelations, type Part, type Relation } from './package/package-part.ts'
import { groundOf } from './parts/layout-part.ts'
import { notesPart } from './parts/notes-part.ts'
import { notesPath } from './parts/part-names.ts'
import { slidePart } from './parts/slide-part.ts'
import type { SlideContext } from './slide-context.ts'
import type { SlideMakings } from './slide-makings.ts'
import { notesParagraphs } from './text/notes-paragraphs.ts'
import { writeParagraphs } from './text/write-paragraph.ts'
import { type RunTools, writeRuns } from './text/write-runs.ts'
import type { WrittenPart } from './written-slide.ts'

/** Writes the part of a slide, and what it embeds. */
export function writeSlide(made: SlideMakings, layoutPath: string, hasNotes: boolean): WrittenPart {
  const { file, slide, html, number, layoutName, look, tableStyle, chartPlan, rasters } = made
  const first = firstRelations(made, layoutPath, hasNotes)
  const { relate, list } = collectRelations(first)
  const embedded: Part[] = []
  const links = new Map<string, string | undefined>()
  const runTools = runToolsFor(made, relate, links)
  let lastId = 1
  const context: SlideContext = {
    ...runTools,
    ...{
      sections: file.sections,
      looks: file.looks,
      layout: { name: layoutName, look, slots: slotsOf(layoutName, look, file.looks) },
    },
    ...{ number, tableStyle, chartPlan, rasters, html, shifts: {} },
    nextId: () => {
      lastId += 1
      return lastId
    },
    add: (...parts) => embedded.push(...parts),
    // In cells of tables formulas are text: a shape with equations is there twice, which a table cannot be.
    runs: (words, options) => writeRuns(words, runTools, { ...options, hasPlainMath: true }),
  }
  const part = slidePart(slide, made.frame, context, list)
  return { part, others: part.relations.slice(first.length), embedded, links: [...links] }
}

/** What every slide refers to, before what its words and pictures do. */
export function firstRelations(
  { number }: SlideMakings,
  layoutPath: string,
  hasNotes: boolean,
): readonly Relation[] {
  const layout = { type: 'slideLayout', path: layoutPath }
  return hasNotes ? [layout, { type: 'notesSlide', path: notesPath(number) }] : [layout]
}

/** The notes page has relations of its own. */
export function writeNotes(made: SlideMakings, blocks: readonly TextBlock[]): WrittenPart {
  const { number } = made
  const { relate, list } = collectRelations()
  const links = new Map<string, string | undefined>()
  const tools = runToolsFor(made, relate, links)
  const onPaper = { ...tools, palette: { ...tools.palette, ground: '#ffffff' } }
  const paragraphs = writeParagraphs(notesParagraphs(blocks), onPaper, {})
  const part = notesPart({ number, path: notesPath(number), paragraphs, relations: { relate, list } })
  return { part, others: part.relations, embedded: [], links: [...links] }
}

/** Adds to `links` what was looked up. */
function runToolsFor(
  { file, html, look }: SlideMakings,
  relate: RunTools['relate'],
  links: Map<string, string | undefined>,
): RunTools {
  const { looks, isRightToLeft, lang, paths } = file
  const style: StyleTools = {
    ...{ fonts: looks.fonts, isRightToLeft },
    palette: { scheme: looks.colors, ground: groundOf(look.background, looks) },
  }
  return {
    ...style,
    ...{ relate, lang },
    slidePath: (id) => {
      const path = paths.get(id)
      links.set(id, path)
      return path
    },
    math: findFormulas(html, look.parts.formula?.align === 'center' ? 'center' : 'left'),
  }
}
