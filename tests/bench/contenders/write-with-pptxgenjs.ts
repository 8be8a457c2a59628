import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PptxSlide } from '../talks/plan-pptx.ts'
import type { Serialize } from './serialize.ts'

/** What is used of pptxgenjs 4, which is not installed with the project. */
interface PptxGen {
  layout: string
  addSlide(): PptxGenSlide
  write(options: object): Promise<unknown>
}

interface PptxGenSlide {
  addText(text: unknown, place: object): void
  addTable(rows: unknown, place: object): void
  addChart(type: string, data: unknown, place: object): void
  addNotes(text: string): void
}

/**
 * What it writes for `writeFile` in Node is stored, though one asks for compression: 4.0.1 heeds that only for browsers, and for what it
 * calls a stream, which is a buffer, too.
 */
const outputs = { stored: 'uint8array', compressed: 'STREAM' } as const

/** Takes the folder where the peers are; gives what prepares its serializer, or rejects where it is not there. */
export async function loadPptxgenjs(
  packages: string,
): Promise<(slides: readonly PptxSlide[], as: keyof typeof outputs) => Serialize> {
  const path = join(packages, 'node_modules/pptxgenjs/dist/pptxgen.cjs.js')
  const loaded = (await import(pathToFileURL(path).href)) as { default: new () => PptxGen }
  return (slides, as) => async () => {
    const file = new loaded.default()
    file.layout = 'LAYOUT_WIDE'
    for (const planned of slides) {
      const slide = file.addSlide()
      slide.addText(planned.title, { x: 0.6, y: 0.4, w: 12, h: 1, fontSize: 32, bold: true })
      addBody(slide, planned)
      slide.addNotes(planned.notes)
    }
    return (await file.write({ outputType: outputs[as], compression: true })) as Uint8Array
  }
}

const place = { x: 0.6, y: 1.6, w: 12, h: 5 } as const

function addBody(slide: PptxGenSlide, planned: PptxSlide): void {
  if (planned.kind === 'table') slide.addTable(planned.rows, place)
  else if (planned.kind === 'chart')
    slide.addChart('bar', [{ name: 'Count', labels: planned.names, values: planned.values }], place)
  else {
    const bullets = planned.items.map((text) => ({ text, options: { bullet: true, breakLine: true } }))
    slide.addText(bullets, { ...place, fontSize: 20 })
  }
}
