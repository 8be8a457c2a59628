import { describe, expect, it } from 'vitest'
import { inspectImage } from '../../../src/3-deck/inspect-image.ts'
import type { Deck, Slide } from '../../../src/3-deck/model.ts'
import type { Picture } from '../../../src/3-deck/part-model.ts'
import { exportPptx } from '../../../src/7-export/pptx/export-pptx.ts'
import { tinyJpeg, tinyPng } from '../../support/tiny-images.ts'
import { readSpecimenDeck } from '../support/dress-in-theme.ts'
import { type OpenPackage, openPackage } from './reader/open-package.ts'
import { all, at, value } from './reader/xml-tree.ts'
import { joinPresentations } from './support/join-presentations.ts'
import { pptxInput } from './support/make-pptx.ts'
import { faultsOf } from './support/read-pptx.ts'

type Point = readonly [x: number, y: number]

/** Where EXIF has a point of the pixels as they lie be shown; 1 is the width, and the height. */
const shownAt: Readonly<Record<number, (u: number, v: number) => Point>> = {
  1: (u, v) => [u, v],
  2: (u, v) => [1 - u, v],
  3: (u, v) => [1 - u, 1 - v],
  4: (u, v) => [u, 1 - v],
  5: (u, v) => [v, u],
  6: (u, v) => [1 - v, u],
  7: (u, v) => [1 - v, 1 - u],
  8: (u, v) => [v, 1 - u],
}

const ids = ['image', 'image-cover', 'columns-picture']

let specimens: Promise<Deck> | undefined

/** Slides with pictures, all with this one; a ground of it where one is asked for. */
async function deckWith(bytes: Uint8Array, hasGround = false): Promise<Deck> {
  const inspected = inspectImage(bytes)
  if (inspected.kind === 'refused') throw new Error(inspected.reason)
  specimens ??= readSpecimenDeck()
  const deck = await specimens
  const show = ({ turn: _turn, ...picture }: Picture): Picture => ({ ...picture, ...inspected.image, bytes })
  let ground: Picture | undefined
  const slides = deck.slides
    .filter(({ id }) => ids.includes(id))
    .map((slide): Slide => {
      if (slide.kind === 'image') {
        ground = show(slide.image)
        return { ...slide, image: ground }
      }
      if (slide.kind !== 'columns') return slide
      const columns = slide.columns.map((column) =>
        column.content.kind === 'image'
          ? { ...column, content: { ...column.content, image: show(column.content.image) } }
          : column,
      )
      return { ...slide, columns }
    })
  if (!hasGround || ground === undefined) return { ...deck, slides }
  const background = { kind: 'picture', picture: ground } as const
  return { ...deck, slides: slides.map((slide) => ({ ...slide, background })) as readonly Slide[] }
}

interface Shown {
  /** Takes a point of the pixels as they lie; gives where on the slide it stands, in EMU. */
  readonly place: (point: Point) => Point
  readonly isTurned: boolean
  readonly bytes: Uint8Array
}

/** The pictures of the slides, in their order, as DrawingML places them. */
function readShown(pack: OpenPackage): readonly Shown[] {
  const list = all(at(pack.xml(pack.main), 'p:sldIdLst'), 'p:sldId')
  return list.flatMap((entry) => {
    const path = pack.follow(pack.main, value(entry, 'r:id'))
    return all(pack.xml(path), 'p:pic').map((picture) => {
      const ph = at(picture, 'p:nvPicPr', 'p:nvPr', 'p:ph')
      const [layout = ''] = pack.related(path, 'slideLayout')
      const model = all(pack.xml(layout), 'p:sp').find(
        (shape) => value(at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph'), 'idx') === value(ph, 'idx'),
      )
      const own = at(picture, 'p:spPr', 'a:xfrm')
      const frame = own ?? at(model, 'p:spPr', 'a:xfrm')
      const number = (name: string, ...path: readonly string[]): number =>
        Number(value(path.length === 0 ? frame : at(frame, ...path), name) ?? 0)
      const box = { x: number('x', 'a:off'), y: number('y', 'a:off') }
      const size = { x: number('cx', 'a:ext'), y: number('cy', 'a:ext') }
      const crop = at(picture, 'p:blipFill', 'a:srcRect')
      const [l, t, r, b] = ['l', 't', 'r', 'b'].map((side) => Number(value(crop, side) ?? 0) / 100_000) as [
        number,
        number,
        number,
        number,
      ]
      const angle = (number('rot') / 60_000 / 180) * Math.PI
      const mirror = value(frame, 'flipH') === '1' ? -1 : 1
      const place = ([u, v]: Point): Point => {
        const dx = ((u - l) / (1 - l - r) - 0.5) * size.x * mirror
        const dy = ((v - t) / (1 - t - b) - 0.5) * size.y
        // Clockwise, since y goes down.
        return [
          box.x + size.x / 2 + dx * Math.cos(angle) - dy * Math.sin(angle),
          box.y + size.y / 2 + dx * Math.sin(angle) + dy * Math.cos(angle),
        ]
      }
      const blip = value(at(picture, 'p:blipFill', 'a:blip'), 'r:embed')
      return { place, isTurned: own !== undefined, bytes: pack.bytes(pack.follow(path, blip)) }
    })
  })
}

const corners: readonly Point[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
]

const made = new Map<Uint8Array, Promise<Uint8Array>>()

function presentationWith(bytes: Uint8Array): Promise<Uint8Array> {
  const known = made.get(bytes) ?? deckWith(bytes).then(async (deck) => exportPptx(await pptxInput(deck)))
  made.set(bytes, known)
  return known
}

const [lying, standing] = [tinyPng(4, 3), tinyPng(3, 4)]
const turned = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => ({ orientation, jpeg: tinyJpeg(orientation) }))

describe('a JPEG that its camera held otherwise', () => {
  it.each(turned)(
    'is shown, and cropped, as browsers do: EXIF $orientation',
    async ({ orientation, jpeg }) => {
      const shown = readShown(openPackage(await presentationWith(jpeg)))
      // The same as a picture whose pixels lie as they are shown.
      const expected = readShown(openPackage(await presentationWith(orientation >= 5 ? standing : lying)))
      expect(shown).toHaveLength(3)
      shown.forEach(({ place, isTurned, bytes }, index) => {
        for (const [u, v] of corners) {
          const [x, y] = place([u, v])
          const [toX, toY] = expected[index]?.place(shownAt[orientation]?.(u, v) ?? [0, 0]) ?? [0, 0]
          // A tenth of a pixel.
          expect(Math.hypot(x - toX, y - toY)).toBeLessThan(953)
        }
        expect(isTurned).toBe(orientation !== 1)
        // Not encoded anew, and nothing left by which a program could turn it twice.
        expect(Buffer.compare(bytes, tinyJpeg(1))).toBe(0)
      })
    },
  )

  it('makes no fault', async () => {
    const files = await Promise.all(turned.map(({ jpeg }) => presentationWith(jpeg)))
    expect(await faultsOf(joinPresentations(files))).toEqual([])
  })

  it('lies on its side as the ground of a slide, where nobody drew it, and is not distorted', async () => {
    const deck = await deckWith(tinyJpeg(6), true)
    const input = await pptxInput(deck)
    const grounds = (pptx: Uint8Array): readonly string[] => {
      const pack = openPackage(pptx)
      const list = all(at(pack.xml(pack.main), 'p:sldIdLst'), 'p:sldId')
      return list.map((entry) => {
        const path = pack.follow(pack.main, value(entry, 'r:id'))
        const fill = at(pack.xml(path), 'p:cSld', 'p:bg', 'p:bgPr', 'a:blipFill')
        const crop = at(fill, 'a:srcRect')
        const file = pack.follow(path, value(at(fill, 'a:blip'), 'r:embed'))
        return `${file.replace(/.*\./, '')} l ${value(crop, 'l') ?? 0} t ${value(crop, 't') ?? 0}`
      })
    }
    const path = deck.slides.flatMap((slide) => (slide.kind === 'image' ? [slide.image.path] : []))[0] ?? ''
    const rasters = new Map([[path, tinyPng(3, 4)]])
    const drawn = await exportPptx({ ...input, material: { ...input.material, rasters } })
    const plain = await exportPptx(input)
    expect(await faultsOf(joinPresentations([drawn, plain]))).toEqual([])
    // 3 × 4 on 16 × 9 shows 27/64 of its height; 4 × 3 shows three quarters.
    expect(new Set(grounds(drawn))).toEqual(new Set(['png l 0 t 28907']))
    expect(new Set(grounds(plain))).toEqual(new Set(['jpeg l 0 t 12500']))
  })
})
