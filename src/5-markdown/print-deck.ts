import type { InlineText, Run } from '../0-text/model.ts'
import type { Background, Deck, Slide } from '../3-deck/model.ts'
import type { Picture } from '../3-deck/part-model.ts'
import { joinSlides } from './join-slides.ts'
import { printers } from './kinds/table-of-printers.ts'
import type { Drawings, Look, MarpAsset, MarpDeck, MarpSlide } from './model.ts'
import { numberLinks } from './number-links.ts'
import { printNotes, readNotes } from './print-notes.ts'
import { printLine } from './print-runs.ts'

/** A deck, and how it was printed. */
export interface PrintedDeck {
  readonly deck: Deck
  readonly marp: MarpDeck
}

/**
 * Takes the deck, the drawings of its charts and its theme (without one, the Markdown names the theme as the outline does);
 * gives it as Marp spells it: plain Markdown without raw HTML, the origin of every slide beside it. Slides that were printed
 * before, of a deck that is otherwise the same, with these drawings and in this theme, are not printed once more.
 */
export function printDeck(
  deck: Deck,
  drawings: Drawings = new Map(),
  look?: Look,
  before?: PrintedDeck,
): MarpDeck {
  const numbers = new Map(deck.slides.map(({ id, number }) => [id, number]))
  const around = { ...deck, sections: numberLinks(deck.sections, numbers) }
  const known = before !== undefined && standsAlike(deck, before.deck) ? before : undefined
  const slides = deck.slides.map((slide, index): MarpSlide => {
    const same = known?.deck.slides[index] === slide ? known.marp.slides[index] : undefined
    return same ?? printWhole(numberLinks(slide, numbers), around, drawings)
  })
  const head = printFrontMatter(deck, look)
  const sheet = look?.css === undefined ? [] : [printSheet(look.css)]
  const assets = [...collectAssets(deck, drawings), ...sheet]
  return { markdown: joinSlides({ head, slides }), slides, assets, parts: { head, slides } }
}

/** Whether all is the same but for what single slides show: what is printed of one depends on where it stands, too. */
function standsAlike(deck: Deck, other: Deck): boolean {
  return (
    deck.title === other.title &&
    deck.sections === other.sections &&
    deck.slides.length === other.slides.length &&
    deck.slides.every(({ id, number }, index) => {
      const there = other.slides[index]
      return there?.id === id && there.number === number
    })
  )
}

function printFrontMatter(deck: Deck, look: Look | undefined): string {
  const entries = [
    ['marp', 'true'],
    ['theme', quoted(look?.name ?? deck.theme.name)],
    ['size', quoted(deck.size)],
    ['lang', quoted(deck.lang)],
    ['title', quoted(deck.title.plain)],
    ...(deck.author === undefined ? [] : [['author', quoted(deck.author)]]),
    ['paginate', 'true'],
    ['footer', quoted(printFooter(deck.title))],
    ...(look?.tokens === undefined ? [] : [['style', quoted(printTokens(look.tokens, look.isPageUnplaced))]]),
  ]
  return ['---', ...entries.map(([key, value]) => `${key}: ${value}`), '---'].join('\n')
}

/** `config-for-marp-cli.ts` looks for it by this name, beside the Markdown. */
function printSheet(css: string): MarpAsset {
  return { path: 'assets/theme.css', bytes: new TextEncoder().encode(css), mediaType: 'text/css' }
}

/** What the layouts that our engine adds to a foreign theme take from it. */
function printTokens(tokens: Readonly<Record<string, string>>, isPageUnplaced = false): string {
  const set = Object.entries(tokens).map(([name, value]) => `--${name}: ${value}`)
  const page = isPageUnplaced ? ' section::after { padding: 0 40px 24px }' : ''
  return `section { ${set.join('; ')} }${page}`
}

interface AnyPrinter {
  readonly classes: (slide: Slide, deck: Deck) => readonly string[]
  readonly blocks: (slide: Slide, deck: Deck, drawings: Drawings) => readonly string[]
}

function printWhole(slide: Slide, deck: Deck, drawings: Drawings): MarpSlide {
  const shown = printSlide(slide, deck, drawings)
  // Comments of their own: what the speaker typed stays as typed, in every Marp tool.
  const notes = [slide.speakerNotes, slide.citedNotes].filter((text) => text.trim() !== '')
  return {
    id: slide.id,
    markdown: [shown, ...notes.map(printNotes)].join('\n\n'),
    origin: slide.origin,
    ...(slide.only === undefined ? {} : { only: slide.only }),
    ...(notes.length === 0 ? {} : { spoken: { shown, notes: notes.map(readNotes) } }),
  }
}

function printSlide(slide: Slide, deck: Deck, drawings: Drawings): string {
  const printer = printers[slide.kind] as unknown as AnyPrinter
  const classes = [
    slide.kind,
    ...printer.classes(slide, deck),
    ...(slide.density === undefined ? [] : [slide.density]),
    ...(slide.isStepped ? ['steps'] : []),
    ...backgroundClasses(slide.background),
    ...(slide.sourceLine === undefined ? [] : ['sourced']),
  ]
  const parts = [
    printDirectives(slide, classes, deck),
    ...(slide.kind === 'section' ? [String(slide.section)] : []),
    ...printHeading(slide),
    ...printer.blocks(slide, deck, drawings),
    ...(slide.sourceLine === undefined ? [] : [printLine(slide.sourceLine.runs)]),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** One comment with directives and id: a comment without a known directive would be a speaker note in every Marp tool. */
function printDirectives(slide: Slide, classes: readonly string[], deck: Deck): string {
  const bare = slide.kind === 'title' ? ['_paginate: false', '_footer: ""'] : []
  const footer = slide.kind === 'section' ? [`footer: ${quoted(printFooter(deck.title, slide.title))}`] : []
  const { background } = slide
  const picture =
    background?.kind === 'picture' ? [`_backgroundImage: url("${background.picture.path}")`] : []
  // Read by our engine where it makes one format of this file; other Marp tools show every slide.
  const only = slide.only === undefined ? [] : [`only: ${slide.only.join(' ')}`]
  const lines = [`_class: ${classes.join(' ')}`, ...bare, ...picture, `id: ${slide.id}`, ...only, ...footer]
  return ['<!--', ...lines, '-->'].join('\n')
}

/** The theme sets its tokens by these: `on-accent`, `on-dark`, `on-tint`, `on-picture`. */
function backgroundClasses(background: Background | undefined): readonly string[] {
  if (background === undefined) return []
  return [`on-${background.kind === 'color' ? background.color : 'picture'}`]
}

function printHeading(slide: Slide): readonly string[] {
  if (slide.kind === 'title') return [`# ${printLine(slide.title.runs)}`]
  if (slide.title !== undefined) return [`## ${printLine(slide.title.runs)}`]
  if (slide.kind === 'question') return [`## ${printLine(slide.question.runs)}`]
  return slide.kind === 'statement' ? [`## ${printLine(slide.statement.runs)}`] : []
}

/** Words at the foot are plain; formulas stay formulas. */
function printFooter(...parts: readonly InlineText[]): string {
  const runs = parts.flatMap((words, index) => (index === 0 ? words.runs : [{ text: ' · ' }, ...words.runs]))
  const merged: Run[] = []
  for (const { text, math } of runs as readonly Run[]) {
    const last = merged.at(-1)
    if (math === true) merged.push({ text, math })
    else if (last === undefined || last.math === true) merged.push({ text })
    else merged[merged.length - 1] = { text: last.text + text }
  }
  return printLine(merged)
}

/** YAML's double quotes take JSON's escapes; `-->` would end the comment that directives stand in. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/(?<=--)>/g, '\\u003e')
}

function collectAssets(deck: Deck, drawings: Drawings): readonly MarpAsset[] {
  const pictures = deck.slides.flatMap(picturesOf)
  // A picture of the author goes before a drawing of the same name: what is his is never taken for ours.
  const assets = [
    ...drawings.values(),
    ...pictures.map(({ path, bytes, mediaType }): MarpAsset => ({ path, bytes, mediaType })),
  ]
  return [...new Map(assets.map((asset) => [asset.path, asset])).values()].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  )
}

function picturesOf(slide: Slide): readonly Picture[] {
  const behind = slide.background?.kind === 'picture' ? [slide.background.picture] : []
  return [...behind, ...bodyPicturesOf(slide)]
}

function bodyPicturesOf(slide: Slide): readonly Picture[] {
  if (slide.kind === 'image') return [slide.image]
  if (slide.kind !== 'columns') return []
  return slide.columns.flatMap((column) => (column.content.kind === 'image' ? [column.content.image] : []))
}
