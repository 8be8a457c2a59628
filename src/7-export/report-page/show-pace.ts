import type { Pace, SectionPace } from '../../4-check/model.ts'
import { type Markup, markup, nothing } from './markup.ts'

/** A line for each section: the minutes that it has as a frame, the time that its notes take as the bar in it. */
export function showPace(pace: Pace, lang: Markup): Markup {
  const longest = Math.max(...pace.sections.flatMap(({ planned, estimated }) => [planned, estimated]), 0.1)
  return markup`<table class="bars">
<thead><tr><th scope="col">Section</th><th scope="col">Notes, of the minutes planned</th><th scope="col">Slides</th></tr></thead>
<tbody>${pace.sections.map((section) => showSection(section, longest, lang))}</tbody>
<tfoot><tr><th scope="row">The talk</th><td><span class="count">${count(pace)}</span></td><td>${pace.sections.reduce((sum, { slides }) => sum + slides, 0)}</td></tr></tfoot></table>${
    pace.isPlanned
      ? nothing
      : markup`<p class="calm">The outline plans no minutes: they are what the notes take.</p>`
  }`
}

function showSection(section: SectionPace, longest: number, lang: Markup): Markup {
  const { section: named, planned, estimated, slides } = section
  const part = (minutes: number): string => `${Math.round((minutes * 1000) / longest) / 10}%`
  const within = Math.min(planned, estimated)
  const over = Math.max(0, estimated - planned)
  const name = named === undefined ? markup`Opening` : markup`<span ${lang}>${named.title}</span>`
  return markup`<tr><th scope="row">${name}</th><td><div class="measure"><span class="track"><span class="time"><span class="plan" style="--length:${part(planned)}"></span><span class="said" style="--length:${part(within)}"></span><span class="over" style="--start:${part(planned)};--length:${part(over)}"></span></span></span> <span class="count">${count(section)}</span></div></td><td>${slides}</td></tr>
`
}

const count = ({ planned, estimated }: Pick<SectionPace, 'planned' | 'estimated'>): Markup =>
  estimated > planned
    ? markup`<strong>${estimated}</strong> of ${planned} min`
    : markup`${estimated} of ${planned} min`
