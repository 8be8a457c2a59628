import { deserialize, serialize } from 'node:v8'
import type { MarpDeck } from '../5-markdown/model.ts'
import type { RenderedBefore, SpelledDeck } from '../6-theme/find-changes.ts'
import type { Theme } from '../6-theme/model.ts'
import { hashOf } from '../io/manifest.ts'
import type { ByteStore } from '../run.ts'

/** What the engine made of a deck, for the next run. */
interface KeptSlides {
  /** Gives the deck of an earlier run for one of now, if there is one that it may be compared with. */
  readonly get: () => Promise<(marp: MarpDeck) => RenderedBefore | undefined>
  readonly put: (deck: RenderedBefore) => void
  readonly done: () => Promise<void>
}

interface Kept {
  /** Of the theme's sheets. */
  readonly theme: string
  readonly deck: RenderedBefore
}

/** Keeps the slides of one deck as they are rendered in a theme, without the files that they show. */
export function keepRendered({ sheets }: Theme, store: ByteStore | undefined): KeptSlides {
  const theme = store === undefined ? '' : hashOf(JSON.stringify(sheets))
  // Begun before anybody asks.
  const old = store?.read().then((bytes) => {
    const kept = bytes === undefined ? undefined : (deserialize(bytes) as Kept)
    return kept?.theme === theme ? kept.deck : undefined
  })
  let written: Promise<void> | undefined
  return {
    get: async () => {
      const deck = await old
      return (marp) => (deck === undefined ? undefined : underIdsOf(marp, deck))
    },
    put: ({ marp, rendered }) => {
      const { html, css, comments } = rendered
      const kept: Kept = { theme, deck: { marp: spell(marp), rendered: { html, css, comments } } }
      written = store?.write(serialize(kept))
    },
    done: async () => written,
  }
}

/** No ranges: they are of the run that made them. */
function spell({ slides, parts }: SpelledDeck): SpelledDeck {
  const plain = (list: SpelledDeck['slides']) => list.map(({ id, markdown }) => ({ id, markdown }))
  return {
    slides: plain(slides),
    ...(parts === undefined ? {} : { parts: { head: parts.head, slides: plain(parts.slides) } }),
  }
}

/**
 * Gives a deck under the ids of another with as many slides: ids hang on titles, and no slide shows its own. Undefined where there
 * are more slides, or fewer.
 */
function underIdsOf(now: MarpDeck, { marp, rendered }: RenderedBefore): RenderedBefore | undefined {
  const [ours, theirs] = [now.parts?.slides, marp.parts?.slides]
  if (marp.parts === undefined || ours === undefined || ours.length !== theirs?.length) return undefined
  const ids = new Map(theirs.map(({ id }, place) => [id, ours[place]?.id ?? id]))
  const rename = (list: SpelledDeck['slides']) =>
    list.map(({ id, markdown }) => ({ id: ids.get(id) ?? id, markdown }))
  return { rendered, marp: { slides: rename(marp.slides), parts: { ...marp.parts, slides: rename(theirs) } } }
}
