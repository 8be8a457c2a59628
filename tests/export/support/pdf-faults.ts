import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPdf } from '../../../src/7-export/pdf/file/read-pdf.ts'
import { type Element, findStructureFaults, readElements } from './structure-tree.ts'

const painting: ReadonlySet<number> = new Set([
  ...[
    OPS.showText,
    OPS.shadingFill,
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ],
])

/** What PDF 1.7 knows, of what Chromium and we write; and what is mapped to them. */
const known: ReadonlySet<string> = new Set([
  ...[
    'Root',
    'Document',
    'Sect',
    'Div',
    'NonStruct',
    'P',
    'H1',
    'H2',
    'H3',
    'H4',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Table',
  ],
  ...[
    'TR',
    'TH',
    'TD',
    'Figure',
    'Formula',
    'Link',
    'Span',
    'BlockQuote',
    'Code',
    'Strong',
    'Em',
    'THead',
    'TBody',
  ],
])

/** What may stand in what. */
const places: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
}

/**
 * Reads a PDF with another program than the one that wrote it; gives what PDF/UA would not have, by page. Its structure is read
 * from its objects: pdf.js (5) leaves out what is in forms.
 */
export async function findPdfFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false })
  const document = await task.promise
  try {
    const read = readPdf(bytes)
    const faults = [
      ...findStructureFaults(read),
      ...readElements(read).flatMap((element) => findElementFaults(element, 'Root')),
    ]
    const mark = (await document.getMarkInfo()) as { readonly Marked?: boolean } | null
    if (mark?.Marked !== true) faults.push('it is not marked as tagged')
    const { metadata } = await document.getMetadata()
    const xmp = metadata as { get(key: string): unknown; getRaw(): string } | null
    if (!xmp?.getRaw().includes('<pdfuaid:part>1<')) faults.push('its metadata have no part of PDF/UA')
    if (xmp?.get('dc:title') === undefined) faults.push('its metadata have no title')
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const found = [
        ...((await page.getStructTree()) === null ? ['no structure'] : []),
        ...(await findUntagged(page)),
        ...(await findSilentLinks(page)),
      ]
      faults.push(...found.map((fault) => `page ${number}: ${fault}`))
    }
    return faults
  } finally {
    await task.destroy()
  }
}

function findElementFaults({ role, alt, kids }: Element, parent: string): readonly string[] {
  const faults: string[] = []
  if (!known.has(role)) faults.push(`unknown role ${role}`)
  if (places[role]?.includes(parent) === false) faults.push(`${role} in ${parent}`)
  if ((role === 'Figure' || role === 'Formula') && !alt?.trim()) faults.push(`${role} without words`)
  if (role === 'LI' && kids.some((kid) => kid.role !== 'Lbl' && kid.role !== 'LBody'))
    faults.push('an item with more than label and body')
  return [...faults, ...kids.flatMap((kid) => findElementFaults(kid, role))]
}

async function findUntagged(page: PDFPageProxy): Promise<readonly string[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const marks: boolean[] = []
  let untagged = 0
  fnArray.forEach((operator, index) => {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      const [tag, content] = argsArray[index] as [string | { readonly name: string }, unknown]
      const name = typeof tag === 'string' ? tag : tag.name
      marks.push(name === 'Artifact' || typeof content === 'number')
    } else if (operator === OPS.endMarkedContent) marks.pop()
    else if (painting.has(operator) && !marks.includes(true)) untagged += 1
    else if (operator === OPS.constructPath && !marks.includes(true)) {
      // Since pdf.js 5, a path comes with what is done to it; one that only clips ends with endPath.
      if ((argsArray[index] as [number])[0] !== OPS.endPath) untagged += 1
    }
  })
  return untagged === 0 ? [] : [`${untagged} things painted without a tag`]
}

async function findSilentLinks(page: PDFPageProxy): Promise<readonly string[]> {
  const annotations = (await page.getAnnotations()) as readonly {
    readonly subtype: string
    readonly contentsObj?: { readonly str: string }
  }[]
  const silent = annotations.filter(({ subtype, contentsObj }) => subtype === 'Link' && !contentsObj?.str)
  return silent.length === 0 ? [] : [`${silent.length} links that do not say where they lead`]
}
