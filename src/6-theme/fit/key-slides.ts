import { createHash } from 'node:crypto'
import type { Deck } from '../../3-deck/model.ts'
import type { MarpDeck } from '../../5-markdown/model.ts'
import type { Theme } from '../model.ts'

/**
 * Gives, by the id of each slide, a text that is the same as long as the slide lies the same: its Markdown (files in it are named
 * by their content), its theme, the head of the deck, and what the slide shows of its place: the footer that a section set, the
 * section's number, and as many digits as its page has. `tool` stands for the code that lays out and judges.
 */
export function keySlides(
  marp: MarpDeck,
  deck: Deck,
  theme: Theme,
  tool: string,
): ReadonlyMap<string, string> {
  const fonts = [...theme.fonts].flat()
  const shared = digest([tool, ...theme.sheets, ...fonts, readHead(marp)])
  let footer = ''
  const keys = marp.slides.map(({ id, markdown }, index) => {
    footer = /^footer: .*$/m.exec(readDirectives(markdown))?.[0] ?? footer
    const slide = deck.slides[index]
    const place = [slide?.section ?? 0, digits(slide?.number ?? 0), digits(deck.slides.length)]
    const laid = withoutTargets(withoutNotes(markdown))
    return [id, digest([shared, footer, JSON.stringify(place), laid])] as const
  })
  return new Map(keys)
}

function digits(number: number): number {
  return String(number).length
}

function readHead({ markdown }: MarpDeck): string {
  return /^---\n[\s\S]*?\n---\n/.exec(markdown)?.[0] ?? ''
}

function readDirectives(markdown: string): string {
  return /^<!--[\s\S]*?-->/.exec(markdown)?.[0] ?? ''
}

/** Speaker notes, the comment at a slide's end, take no room. */
function withoutNotes(markdown: string): string {
  const head = readDirectives(markdown)
  const rest = markdown.slice(head.length)
  return head + rest.replace(/\n\n<!--[\s\S]*$/, '')
}

/** Where a link leads is not seen: the references move with every slide that is put in before them. */
function withoutTargets(markdown: string): string {
  return markdown.replace(/(?<=\]\(<#)\d+(?=>\))/g, '')
}

function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('base64url')
}
