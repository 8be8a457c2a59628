import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PptxSlide } from '../talks/plan-pptx.ts'

/** What is used of pptxgenjs 4, which is not installed with the project. */
interface PptxGen {
  layout: string
  addSlide(): {
    addText(text: unknown, place: object): void
    addTable(rows: unknown, place: object): void
    addChart(type: string, data: unknown, place: object): void
    addNotes(text: string): void
  }
  write(options: object): Promise<unknown>
}

/** Takes the folder where the peers are; gives the serializer, or rejects where it is not there. */
export async function loadPptxgenjs(
  packages: string,
): Promise<(slides: readonly PptxSlide[]) => Promise<Uint8Array>> {
  const path = join(packages, 'node_modules/pptxgenjs/dist/pptxgen.cjs.js')
  const loaded = (await import(pathToFileURL(path).href)) as { default: new () => PptxGen }
  return async (slides) => {
    const file = new loaded.default()
    file.layout = 'LAYOUT_WIDE'
    for (const { title, notes, bullets, table, chart } of slides) {
      const slide = file.addSlide()
      slide.addText(title, { x: 0.6, y: 0.4, w: 12, h: 1, fontSize: 32, bold: true })
      slide.addText(
        bullets.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
        { x: 0.6, y: 1.6, w: 6, h: 5, fontSize: 20 },
      )
      const place = { x: 7, y: 1.6, w: 5.7, h: 4.5 }
      if (table !== undefined) slide.addTable(table, place)
      if (chart !== undefined)
        slide.addChart('bar', [{ name: 'Count', labels: chart.names, values: chart.values }], place)
      slide.addNotes(notes)
    }
    // Compressed, as files for colleagues are.
    return (await file.write({ outputType: 'uint8array', compression: true })) as Uint8Array
  }
}
