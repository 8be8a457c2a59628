import type { Deck, Section, Slide } from '../../3-deck/model.ts'
import type { Report, SourceRange } from '../../diagnostics/model.ts'
import { measurePace } from '../measure-pace.ts'
import type { Rule } from '../model.ts'

/** Sums of fractions such as 0.1 + 0.2 are no overrun. */
const toleranceMinutes = 0.01

/** Slides against their section's budget, sections against the talk, the words of the notes against the plan: `check/over-time`. */
export const checkTime: Rule = ({ deck }, report) => {
  for (const section of deck.sections) checkSection(deck, section, report)
  checkTalk(deck, report)
  checkSpeaking(deck, report)
}

function checkSection(deck: Deck, section: Section, report: Report): void {
  if (section.minutes === undefined) return
  const takes = typedMinutes(deck.slides.filter((slide) => slide.section === section.number))
  tell(
    {
      what: `the section “${section.title.plain}”`,
      takes,
      has: section.minutes,
      hint: 'shorten its slides, or give the section more minutes',
    },
    section.title.at,
    report,
  )
}

function checkTalk(deck: Deck, report: Report): void {
  if (deck.minutesAt === undefined) return
  const budgeted = new Set(
    deck.sections.filter((section) => section.minutes !== undefined).map(({ number }) => number),
  )
  const budgets = deck.sections.reduce((sum, section) => sum + (section.minutes ?? 0), 0)
  const others = deck.slides.filter((slide) => slide.section === undefined || !budgeted.has(slide.section))
  const takes = budgets + typedMinutes(others)
  tell(
    { what: 'the talk', takes, has: deck.minutes, hint: 'shorten its sections, or plan more minutes' },
    deck.minutesAt,
    report,
  )
}

function checkSpeaking(deck: Deck, report: Report): void {
  if (deck.minutesAt === undefined) return
  const { estimated } = measurePace(deck)
  const what = `speaking the notes (at ${deck.wordsPerMinute} words a minute)`
  tell(
    {
      what,
      takes: estimated,
      has: deck.minutes,
      hint: 'shorten the notes, plan more minutes, or set `wpm:`',
    },
    deck.minutesAt,
    report,
  )
}

interface Overrun {
  readonly what: string
  readonly takes: number
  readonly has: number
  readonly hint: string
}

function tell({ what, takes, has, hint }: Overrun, at: SourceRange, report: Report): void {
  if (takes <= has + toleranceMinutes) return
  report.add('check/over-time', at, { what, takes: round(takes), has: round(has), hint })
}

/** Only minutes that the outline says count: the others were made to fit. */
function typedMinutes(slides: readonly Slide[]): number {
  return slides.reduce((sum, slide) => sum + (slide.hasOwnMinutes ? slide.minutes : 0), 0)
}

function round(minutes: number): number {
  return Math.round(minutes * 10) / 10
}
