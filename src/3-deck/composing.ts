import { linkTarget } from '../0-text/link-target.ts'
import { parseInline } from '../0-text/parse-inline.ts'
import type { Article } from '../1-article/model.ts'
import type { OutlineBodies, OutlineGrid, OutlineKind } from '../2-outline/body-model.ts'
import type { OutlineCitations, OutlineText } from '../2-outline/citation-model.ts'
import type { Report, SourceRange } from '../diagnostics/model.ts'
import type { SlideOf, TalkFile } from './model.ts'
import { partOf } from './part-of.ts'
import type { Citations } from './source-model.ts'
import type { Words } from './words-model.ts'

/** What the composers of one slide have at hand. */
export interface Composing {
  readonly lang: string
  readonly size: '16:9' | '4:3'
  readonly articles: readonly Article[]
  readonly files: ReadonlyMap<string, TalkFile>
  /** Every CSV file that the outline names and that could be read, by its name as typed. */
  readonly tables: ReadonlyMap<string, OutlineGrid>
  readonly report: Report
  /** Resolves what an item cites and counts it to the slide; undefined where the item cites nothing itself. */
  readonly cite: (item: OutlineCitations) => Citations | undefined
}

/** The part of a slide that its kind decides. */
export type ContentOf<K extends OutlineKind> = Omit<
  SlideOf<K>,
  keyof SlideOf<'points'> & keyof SlideOf<'table'>
>

/** Gives undefined where the body cannot be shown; that was told then. */
export type Composer<K extends OutlineKind> = (
  body: OutlineBodies[K],
  place: { readonly keyAt: SourceRange },
  composing: Composing,
) => ContentOf<K> | undefined

/** Takes a string as typed; gives its words, with a fault for each link that cannot be used. */
export function toWords(typed: OutlineText, report: Report): Words {
  const { runs, plain, refusedLinks, formulas } = parseInline(typed.text)
  for (const href of refusedLinks) report.add('outline/link-refused', typed.at, { href })
  if (formulas.length === 0) return { runs, plain, at: typed.at }
  const placed = formulas.map(({ text, start, end }) => ({ tex: text, at: partOf(typed, start, end) }))
  return { runs, plain, at: typed.at, formulas: placed }
}

/** As `toWords`, for a key that may be absent. */
export function optionalWords(typed: OutlineText | undefined, report: Report): Words | undefined {
  return typed === undefined ? undefined : toWords(typed, report)
}

/** Takes an address as typed under `url:`; gives it as a link may have it, or undefined where a deck must not hold it (told then). */
export function toTarget(typed: OutlineText | undefined, report: Report): string | undefined {
  if (typed === undefined) return undefined
  const target = linkTarget(typed.text.trim())
  if (target === undefined) report.add('outline/link-refused', typed.at, { href: typed.text })
  return target
}

/** Gives `{ [key]: value }`, or `{}` where there is no value: exact optional properties take no undefined. */
export function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V })
}
