import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { planCharts } from '../../../src/5-markdown/chart/draw-charts.ts'
import type { exportPptx as Export } from '../../../src/7-export/pptx/export-pptx.ts'
import { readNotes } from '../../../src/stages/read-notes.ts'
import { pptxInput } from '../../export/pptx/support/make-pptx.ts'
import { composeOutline } from '../../support/compose-outline.ts'
import type { PptxSlide } from '../talks/plan-pptx.ts'
import type { Serialize } from './serialize.ts'

/**
 * Ours: takes planned slides, makes a deck of them, and gives what is timed: from what the exporter is handed to the bytes; and the
 * same with what is worked out for it of the deck (plans of charts, notes read as Markdown). How the theme looks is measured once,
 * long before. The exporter is bundled, as it is in the command.
 */
export async function prepareLectern(
  slides: readonly PptxSlide[],
): Promise<{ readonly serialize: Serialize; readonly serializeAll: Serialize }> {
  const { deck, diagnostics } = composeOutline(printOutline(slides))
  // The outline has one more: the title slide.
  const planned = deck?.slides.filter(({ kind }) => kind !== 'title') ?? []
  if (deck === undefined || planned.length !== slides.length)
    throw new Error(`${planned.length} slides: ${JSON.stringify(diagnostics.slice(0, 3))}`)
  const exportPptx = await bundleExporter()
  const input = { ...(await pptxInput(deck)), slides: planned }
  return {
    // A look of its own each time: of one look layouts are written once.
    serialize: async () => exportPptx({ ...input, looks: { ...input.looks } }),
    serializeAll: async () => {
      const material = { ...input.material, chartPlans: planCharts(deck), notes: readNotes(deck) }
      return exportPptx({ ...input, material, looks: { ...input.looks } })
    },
  }
}

async function bundleExporter(): Promise<typeof Export> {
  const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
  const outfile = path('../../../node_modules/.cache/lectern-bench/export-pptx.mjs')
  buildSync({
    ...{ entryPoints: [path('../../../src/7-export/pptx/export-pptx.ts')], outfile, bundle: true },
    ...{ format: 'esm', platform: 'node', logLevel: 'error' },
  })
  const loaded = (await import(pathToFileURL(outfile).href)) as { exportPptx: typeof Export }
  return loaded.exportPptx
}

function printOutline(slides: readonly PptxSlide[]): string {
  return ['title: A talk', 'lang: en', 'slides:', ...slides.flatMap(printSlide), ''].join('\n')
}

/** JSON's strings and lists are YAML's. */
function printSlide(slide: PptxSlide): readonly string[] {
  const { title, notes } = slide
  return [
    `  - title: ${JSON.stringify(title)}`,
    `    ${slide.kind}: ${JSON.stringify(bodyOf(slide))}`,
    `    notes: ${JSON.stringify(notes)}`,
    '    from: own',
  ]
}

function bodyOf(slide: PptxSlide): unknown {
  if (slide.kind === 'points') return slide.items
  if (slide.kind === 'chart') {
    const rows = slide.names.map((name, index) => [name, slide.values[index]])
    return { type: 'bar', header: ['Place', 'Count'], rows }
  }
  const [header, ...rows] = slide.rows
  return { header, rows }
}
