import type { Part, PlainPart, Relation } from '../../../../src/7-export/pptx/package/package-part.ts'
import { zipPackage } from '../../../../src/7-export/pptx/package/zip-package.ts'
import type { Xml } from '../../../../src/7-export/pptx/xml/element.ts'

const officeDocument = 'application/vnd.openxmlformats-officedocument'
const drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const spaces = `${drawing} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`

const part = (path: string, type: string, xml: string, relations: readonly Relation[] = []): PlainPart => ({
  ...{ path, contentType: `${officeDocument}.${type}+xml`, relations },
  bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
})

const tree = (shapes: string): string =>
  `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`

const color = (name: string, hex: string): string => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`
const colors = Object.entries({
  ...{ dk1: '1B2430', lt1: 'FFFFFF', dk2: '5A6270', lt2: 'F1EFE8', accent1: '9A3412', accent2: '4F93B8' },
  ...{
    accent3: '8A8373',
    accent4: 'D9D3C7',
    accent5: '5A6270',
    accent6: '1B2430',
    hlink: '9A3412',
    folHlink: '5A6270',
  },
}).map(([name, hex]) => color(name, hex))
const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
const theme = `<a:theme ${drawing} name="Tiny"><a:themeElements><a:clrScheme name="Tiny">${colors.join('')}</a:clrScheme><a:fontScheme name="Tiny"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Tiny"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="9525">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
const map =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

/** What a slide is tried with: shapes, and what belongs to them. */
export interface TinySlide {
  readonly shapes: readonly Xml[]
  readonly relations: readonly Relation[]
  readonly parts: readonly PlainPart[]
}

/** The least presentation that PowerPoint opens, with a slide for each. */
export function tinyPresentation(slides: readonly TinySlide[], more: readonly Part[] = []): Uint8Array {
  const layout = 'ppt/slideLayouts/slideLayout1.xml'
  const master = 'ppt/slideMasters/slideMaster1.xml'
  const style = '<a:lvl1pPr><a:defRPr sz="1800"/></a:lvl1pPr>'
  const paths = slides.map((_slide, index) => `ppt/slides/slide${index + 1}.xml`)
  const ids = slides.map((_slide, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 2}"/>`)
  const parts = [
    part(
      'ppt/presentation.xml',
      'presentationml.presentation.main',
      `<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
      [
        { type: 'slideMaster', path: master },
        ...paths.map((path) => ({ type: 'slide', path })),
        ...more.map(({ path }) => ({ type: /(\w+)\.xml$/.exec(path)?.[1] ?? '', path })),
      ],
    ),
    part(
      master,
      'presentationml.slideMaster',
      `<p:sldMaster ${spaces}>${tree('')}${map}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${style}</p:titleStyle><p:bodyStyle>${style}</p:bodyStyle><p:otherStyle>${style}</p:otherStyle></p:txStyles></p:sldMaster>`,
      [
        { type: 'slideLayout', path: layout },
        { type: 'theme', path: 'ppt/theme/theme1.xml' },
      ],
    ),
    part(
      layout,
      'presentationml.slideLayout',
      `<p:sldLayout ${spaces}>${tree('')}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
      [{ type: 'slideMaster', path: master }],
    ),
    part('ppt/theme/theme1.xml', 'theme', theme),
    ...slides.flatMap(({ shapes, relations, parts: own }, index) => [
      part(
        paths[index] ?? '',
        'presentationml.slide',
        `<p:sld ${spaces}>${tree(shapes.map(({ xml }) => xml).join(''))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
        [{ type: 'slideLayout', path: layout }, ...relations],
      ),
      ...own,
    ]),
    ...more,
  ]
  return zipPackage(parts, [{ type: 'officeDocument', path: 'ppt/presentation.xml' }]).zip
}

/** Collects what belongs to one slide, as its writer would. */
export function tinyContext(): Omit<TinySlide, 'shapes'> & {
  readonly lang: string
  readonly relate: (relation: Relation) => string
  readonly add: (...parts: readonly PlainPart[]) => void
} {
  const relations: Relation[] = []
  const parts: PlainPart[] = []
  return {
    ...{ lang: 'en-US', relations, parts },
    // The first one is the layout.
    relate: (relation) => `rId${relations.push(relation) + 1}`,
    add: (...added) => {
      parts.push(...added)
    },
  }
}
