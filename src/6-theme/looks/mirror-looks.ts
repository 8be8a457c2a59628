import type { DeckLooks, DecorationLook, FillLook, LayoutLook, LookBox, PartLook } from '../look-model.ts'

/**
 * Takes looks that were measured in a language that runs from left to right; gives them for one that runs from right to left, as
 * style sheets that say "start" and "end" lay it out: each box at the other side, each side of it the other one. Words keep their
 * own alignment, which is by start and end already; pictures move, but are not mirrored.
 */
export function mirrorLooks(looks: DeckLooks): DeckLooks {
  const { widthPx } = looks
  return {
    ...looks,
    layouts: new Map([...looks.layouts].map(([name, look]) => [name, mirrorLayout(look, widthPx)])),
  }
}

/** The same for one layout of a slide that is so wide. */
export function mirrorLayout(look: LayoutLook, widthPx: number): LayoutLook {
  const boxOf = (box: LookBox): LookBox => ({ ...box, xPx: round(widthPx - box.xPx - box.widthPx) })
  const { progress } = look
  const parts = Object.entries(look.parts).map(([name, part]): readonly [string, PartLook] => [
    name,
    { ...(isCode(name, part) ? part : mirrorPart(part)), box: boxOf(part.box) },
  ])
  return {
    ...look,
    background: mirrorFill(look.background),
    body: boxOf(look.body),
    parts: Object.fromEntries(parts),
    decorations: look.decorations.map((one) => ({ ...mirrorDrawn(one), box: boxOf(one.box) })),
    ...(progress === undefined ? {} : { progress: { ...progress, box: boxOf(progress.box) } }),
  }
}

/** Code runs from left to right in every language, and so do the lines that are marked in it. */
const isCode = (name: string, { text }: PartLook): boolean => text?.font === 'mono' || name === 'marked'

function mirrorPart({ padding, borders, fill, ...part }: PartLook): PartLook {
  return {
    ...part,
    ...(padding === undefined ? {} : { padding: otherSides(padding) }),
    ...(borders === undefined ? {} : { borders: otherSides(borders) }),
    ...(fill === undefined ? {} : { fill: mirrorFill(fill) }),
  }
}

const round = (px: number): number => Math.round(px * 10) / 10

const across = { left: 'right', right: 'left', up: 'up', down: 'down' } as const

function mirrorDrawn({ isRising, ...drawn }: DecorationLook): DecorationLook {
  const { borders, fill, points } = drawn
  return {
    ...drawn,
    ...(borders === undefined ? {} : { borders: otherSides(borders) }),
    ...(fill === undefined ? {} : { fill: mirrorFill(fill) }),
    ...(points === undefined ? {} : { points: across[points] }),
    ...(drawn.kind === 'line' && isRising !== true ? { isRising: true as const } : {}),
  }
}

function otherSides<S extends { readonly left?: unknown; readonly right?: unknown }>(sides: S): S {
  const { left, right, ...others } = sides
  return {
    ...others,
    ...(left === undefined ? {} : { right: left }),
    ...(right === undefined ? {} : { left: right }),
  } as S
}

/** CSS counts angles clockwise from the top. */
function mirrorFill(fill: FillLook): FillLook {
  return fill.kind === 'gradient' ? { ...fill, angleDeg: (360 - fill.angleDeg) % 360 } : fill
}
