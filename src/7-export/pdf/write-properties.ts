import type { PdfDraft } from './file/model.ts'
import { add, change, dictionary, name, reference, text } from './file/values.ts'
import type { PdfProperties } from './model.ts'

/** Writes title, author, subject, day and language, where old readers look for them (Info) and where new ones do (XMP). */
export function writeProperties(draft: PdfDraft, properties: PdfProperties): void {
  const { title, author, subject, day } = properties
  const date = day === undefined ? undefined : text(`D:${day.replaceAll('-', '')}000000Z`)
  const given = {
    Title: text(title),
    ...(author === undefined ? {} : { Author: text(author) }),
    ...(subject === undefined ? {} : { Subject: text(subject) }),
    Creator: text('Lectern'),
    CreationDate: date,
    ModDate: date,
  }
  if (draft.info !== undefined) change(draft, draft.info, given)
  const metadata = add(draft, {
    value: dictionary({ Type: name('Metadata'), Subtype: name('XML') }),
    stream: new TextEncoder().encode(printXmp(properties)),
  })
  change(draft, draft.root, { Metadata: reference(metadata), Lang: text(properties.lang) })
}

function printXmp({ title, lang, author, subject, day }: PdfProperties): string {
  const inLanguage = (key: string, value: string): string =>
    `<dc:${key}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></dc:${key}>`
  const rows = [
    inLanguage('title', title),
    ...(author === undefined
      ? []
      : [`<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`]),
    ...(subject === undefined ? [] : [inLanguage('description', subject)]),
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>`,
    ...(day === undefined
      ? []
      : [
          `<xmp:CreateDate>${day}T00:00:00Z</xmp:CreateDate>`,
          `<xmp:ModifyDate>${day}T00:00:00Z</xmp:ModifyDate>`,
        ]),
    '<xmp:CreatorTool>Lectern</xmp:CreatorTool>',
    '<pdfuaid:part>1</pdfuaid:part>',
  ]
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    ...rows,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

const escapeXml = (shown: string): string =>
  shown.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
