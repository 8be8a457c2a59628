import { createHash } from 'node:crypto'
import type { Deck, Slide } from '../../3-deck/model.ts'
import type { MarpDeck, Palette } from '../../5-markdown/model.ts'
import type { BrowserHandle, BrowserPage } from '../../browser/model.ts'
import { composePage } from '../compose-page.ts'
import type { ColorLook, FontScheme, LayoutLook, LookPicture, Looks } from '../look-model.ts'
import type { DressedDeck, RenderedDeck } from '../model.ts'
import { compareGrounds } from './compare-grounds.ts'
import { composeScheme, namedColors } from './compose-scheme.ts'
import type { RawSlide } from './model.ts'
import { nameVariant, neverSourced, readClasses } from './name-variant.ts'
import { nameFont } from './office-fonts.ts'
import { commonParts, partsOfKinds } from './parts-of-kinds.ts'
import { readColor } from './read-color.ts'
import { readingLooks } from './read-in-page.ts'
import { readSlide, type Unsaid } from './read-slide.ts'
import type { Names } from './read-text.ts'

/** A deck of specimens, printed and dressed. */
export interface SpecimenDeck {
  readonly deck: Deck
  readonly marp: MarpDeck
  readonly rendered: RenderedDeck
}

interface Specimen {
  readonly place: number
  readonly kind: Slide['kind']
  readonly name: string
}

/** What every state of the slides is called. */
const states = [
  { isDense: false, isSourced: true },
  { isDense: true, isSourced: true },
  { isDense: false, isSourced: false },
  { isDense: true, isSourced: false },
] as const

const grounds = ['on-accent', 'on-dark', 'on-tint', 'on-picture'] as const

/**
 * Takes the specimens in the clothes of a theme (`dressed` has the fonts); gives the looks of that theme in their size: one page,
 * opened once. Rejects with `BrowserTrouble` when the browser breaks.
 */
export async function measureLooks(
  specimens: readonly SpecimenDeck[],
  dressed: DressedDeck,
  palette: Palette,
  browser: BrowserHandle,
): Promise<Looks> {
  const slides = specimens.flatMap(({ rendered }) => rendered.slides.map(({ html }) => html))
  const page = composePage({ ...dressed, slides })
  return browser.withPage(page, dressed, (opened) =>
    readPage(opened, listPlaces(specimens), palette, dressed),
  )
}

/** Each variant once, where it is first. */
function listPlaces(specimens: readonly SpecimenDeck[]): readonly Specimen[] {
  const all = specimens.flatMap(({ deck, marp }) =>
    deck.slides.map((slide, index) => ({
      kind: slide.kind,
      name: nameVariant(slide, deck, readClasses(marp.slides[index]?.markdown ?? '')),
    })),
  )
  const seen = new Set<string>()
  return all.flatMap((specimen, place) => {
    if (seen.has(specimen.name)) return []
    seen.add(specimen.name)
    return [{ ...specimen, place }]
  })
}

async function readPage(
  page: BrowserPage,
  specimens: readonly Specimen[],
  palette: Palette,
  dressed: DressedDeck,
): Promise<Looks> {
  const { evaluate } = page
  const read = (
    wanted: readonly Specimen[],
    state: (typeof states)[number],
    ground?: string,
  ): Promise<readonly RawSlide[]> => {
    const slides = wanted.map(({ place, kind }) => ({
      place,
      specs: [...commonParts, ...partsOfKinds[kind]],
    }))
    const asked = { slides, ...state, ...(ground === undefined ? {} : { ground }) }
    return evaluate(readingLooks.readLooks, asked, readingLooks.helpers)
  }
  const [normal] = states
  const first = await read(specimens, normal)
  const names = await readNames(page, specimens, first, palette)
  const samples = sampleKinds(specimens)
  const measures = await compareGrounds(samples, grounds, async (ground) => {
    const raw = await read(samples, normal, ground)
    return {
      slides: raw.map((one) => readSlide(one, names).layout),
      code: await readCode(page, names, samples, ground),
    }
  })
  const code = await readCode(page, names, samples)
  const layouts: Record<string, LayoutLook> = {}
  const pictures = new Map<string, LookPicture>()
  for (const state of states) {
    const wanted = state.isSourced ? specimens : specimens.filter(({ kind }) => !neverSourced.has(kind))
    const raw = await read(wanted, state)
    for (const [index, specimen] of wanted.entries()) {
      const slide = raw[index]
      if (slide === undefined) continue
      const { layout, unsaid } = readSlide(slide, names)
      const suffix = `${state.isDense ? ' dense' : ''}${state.isSourced ? '' : ' unsourced'}`
      layouts[`${specimen.name}${suffix}`] = await withPictures(
        layout,
        unsaid,
        specimen,
        page,
        dressed,
        pictures,
      )
    }
  }
  return {
    ...{ widthPx: dressed.widthPx, heightPx: dressed.heightPx, ...names.scheme, fonts: names.fonts, code },
    pictures: Object.fromEntries([...pictures.values()].map((one) => [nameOf(one), one])),
    layouts,
    grounds: measures,
  }
}

/** The first of each kind, and of columns one for each content. */
function sampleKinds(specimens: readonly Specimen[]): readonly Specimen[] {
  const seen = new Set<string>()
  return specimens.filter(({ kind, name }) => {
    const sample = kind === 'columns' ? name.replace(/-\d.*-(?=[a-z]+$)/, ' ') : kind
    if (seen.has(sample)) return false
    seen.add(sample)
    return true
  })
}

type NamesOfTheme = Names & { readonly scheme: Pick<Looks, 'colors' | 'isDark'> }

async function readNames(
  { evaluate }: BrowserPage,
  specimens: readonly Specimen[],
  raw: readonly RawSlide[],
  palette: Palette,
): Promise<NamesOfTheme> {
  const named = await evaluate(readingLooks.readNamedColors, { names: [...namedColors] })
  const scheme = composeScheme(palette, named)
  const familyOf = (kind: Slide['kind'], part: string): string => {
    const slide = raw[specimens.findIndex((one) => one.kind === kind)]
    return slide?.parts.find(({ name }) => name === part)?.style.fontFamily ?? 'sans-serif'
  }
  const minor = familyOf('points', 'body')
  const others = [familyOf('points', 'title'), familyOf('title', 'title'), familyOf('quote', 'body')]
  const major = others.find((family) => family !== minor) ?? minor
  const stacks = [major, minor, familyOf('code', 'code')]
  const metrics = await evaluate(readingLooks.readMetrics, stacks)
  const [heading, body, mono] = stacks.map((stack, index) =>
    nameFont(stack, roundMetrics(metrics[index] ?? { ascent: 0, descent: 0, gap: 0 })),
  )
  if (heading === undefined || body === undefined || mono === undefined)
    throw new Error('three fonts are asked for')
  const fonts: FontScheme = { major: heading, minor: body, mono }
  return { colors: scheme.colors, fonts, scheme }
}

function roundMetrics({
  ascent,
  descent,
  gap,
}: FontScheme['minor']['metrics']): FontScheme['minor']['metrics'] {
  const round = (em: number): number => Math.round(em * 1000) / 1000
  return { ascent: round(ascent), descent: round(descent), gap: round(gap) }
}

/** What code is colored with, on the ground that the slides have. */
const codeColors = [
  ...[
    'foreground',
    'token-keyword',
    'token-function',
    'token-string',
    'token-string-expression',
    'token-constant',
  ],
  ...[
    'token-parameter',
    'token-punctuation',
    'token-comment',
    'token-link',
    'token-inserted',
    'token-deleted',
    'token-changed',
  ],
] as const

async function readCode(
  { evaluate }: BrowserPage,
  names: Names,
  samples: readonly Specimen[],
  ground?: string,
): Promise<Readonly<Record<string, ColorLook>>> {
  const place = samples.find(({ kind }) => kind === 'code')?.place ?? 0
  const properties = codeColors.map((name) => `--marp-shiki-${name}`)
  const asked = { names: properties, place, within: 'pre', ...(ground === undefined ? {} : { ground }) }
  const values = await evaluate(readingLooks.readNamedColors, asked)
  const pairs = codeColors.flatMap((name) => {
    const color = readColor(values[`--marp-shiki-${name}`] ?? '', names.colors)
    return color === undefined ? [] : [[name, color] as const]
  })
  return Object.fromEntries(pairs)
}

/** What only a picture can show is taken once for all slides that have it. */
async function withPictures(
  layout: LayoutLook,
  unsaid: readonly Unsaid[],
  { place }: Specimen,
  page: BrowserPage,
  { heightPx }: DressedDeck,
  pictures: Map<string, LookPicture>,
): Promise<LayoutLook> {
  let look = layout
  for (const { box, key, isGround } of unsaid) {
    const taken = pictures.get(key) ?? (await takePicture(page, box, place * heightPx))
    pictures.set(key, taken)
    const name = nameOf(taken)
    const at = { xPx: box.left, yPx: box.top, widthPx: box.width, heightPx: box.height }
    look = isGround
      ? { ...look, background: { kind: 'picture', picture: name } }
      : {
          ...look,
          decorations: [
            ...look.decorations,
            { kind: 'picture', box: at, fill: { kind: 'picture', picture: name } },
          ],
        }
  }
  return look
}

async function takePicture(page: BrowserPage, box: Unsaid['box'], offsetPx: number): Promise<LookPicture> {
  await page.evaluate(readingLooks.hideWords, true)
  const at = { xPx: box.left, yPx: box.top + offsetPx, widthPx: box.width, heightPx: box.height }
  const png = await page.picture(at, 1)
  await page.evaluate(readingLooks.hideWords, false)
  return { png: Buffer.from(png).toString('base64'), widthPx: box.width, heightPx: box.height }
}

function nameOf({ png }: LookPicture): string {
  return createHash('sha256').update(png).digest('hex').slice(0, 12)
}
