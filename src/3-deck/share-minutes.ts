/** What counts for the time of one slide. */
export interface TimedSlide {
  readonly section?: number
  /** As typed on the slide itself (a section's `minutes` are its budget, not its divider's time). */
  readonly minutes?: number
  readonly noteWords: number
}

export interface TimePlan {
  /** Minutes of the talk; absent where the outline does not say. */
  readonly talk?: number
  /** Budgets of sections, by their number. */
  readonly budgets: ReadonlyMap<number, number>
  readonly wordsPerMinute: number
}

/**
 * Gives minutes for every slide, in order: typed ones stay; the others share what their section's budget leaves, or what
 * the talk leaves, by the words of their notes. With neither, notes take as long as they take to say.
 */
export function shareMinutes(slides: readonly TimedSlide[], plan: TimePlan): readonly number[] {
  const minutes = slides.map((slide) => slide.minutes)
  for (const [section, budget] of plan.budgets) {
    share(slides, minutes, (slide) => slide.section === section, budget)
  }
  const isUnbudgeted = (slide: TimedSlide): boolean =>
    slide.section === undefined || !plan.budgets.has(slide.section)
  if (plan.talk !== undefined) {
    const budgeted = [...plan.budgets.values()].reduce((sum, budget) => sum + budget, 0)
    share(slides, minutes, isUnbudgeted, plan.talk - budgeted)
  }
  return slides.map((slide, index) => round(minutes[index] ?? slide.noteWords / plan.wordsPerMinute))
}

function share(
  slides: readonly TimedSlide[],
  minutes: (number | undefined)[],
  belongs: (slide: TimedSlide) => boolean,
  budget: number,
): void {
  const members = slides.flatMap((slide, index) => (belongs(slide) ? [index] : []))
  const open = members.filter((index) => minutes[index] === undefined)
  const spent = members.reduce((sum, index) => sum + (minutes[index] ?? 0), 0)
  const left = Math.max(0, budget - spent)
  const words = open.reduce((sum, index) => sum + (slides[index]?.noteWords ?? 0), 0)
  for (const index of open) {
    const part = words === 0 ? 1 / open.length : (slides[index]?.noteWords ?? 0) / words
    minutes[index] = left * part
  }
}

function round(minutes: number): number {
  return Math.round(minutes * 100) / 100
}
