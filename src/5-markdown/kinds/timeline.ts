import type { Deck, TimelineSlide } from '../../3-deck/model.ts'

const mostAcross = 4

/** To scale, the words of an event need this share of the axis before the next one begins. */
const roomAcross: { readonly [size in Deck['size']]: { readonly most: number; readonly share: number } } = {
  '16:9': { most: 4, share: 0.3 },
  '4:3': { most: 3, share: 0.36 },
}

/**
 * `across` for few events, else `down`. To scale also `scaled`, and for each event its place on the axis in thousandths
 * (`at-0 at-124 at-1000`): the engine makes custom properties of them.
 */
export function timelineClasses({ events, isToScale }: TimelineSlide, { size }: Deck): readonly string[] {
  if (!isToScale) return [events.length <= mostAcross ? 'across' : 'down']
  const shares = events.map(({ share = 0 }) => share)
  const { most, share: least } = roomAcross[size]
  const gaps = shares.slice(1).map((share, index) => share - (shares[index] ?? 0))
  const hasRoom = events.length <= most && gaps.every((gap) => gap >= least)
  return [hasRoom ? 'across' : 'down', 'scaled', ...shares.map((share) => `at-${Math.round(share * 1000)}`)]
}
