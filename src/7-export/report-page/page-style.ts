/** The look of the report page: the colors of the themes `lectern` and `slate`, the fonts that the reader's machine has. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --card: #fff; --ink: #1b2430; --quiet: #5a6270; --accent: #9a3412; --thread: #2a6286;
  --rule: #d9d3c7; --wash: #f3ece1; --lit: #dcebf4;
  --sans: Carlito, Calibri, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', 'Noto Sans', sans-serif;
  --serif: Gelasio, Georgia, Charter, 'Noto Serif', 'Songti SC', 'Noto Serif CJK SC', serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12181f; --card: #18212b; --ink: #f2efe8; --quiet: #a7b0bb; --accent: #f2a65a; --thread: #6cb0d0;
    --rule: #36414d; --wash: #241f1b; --lit: #1d3a4b;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 2rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; }
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
  .threads path, .map path, .part, .card { transition: opacity .15s, background-color .15s; }
}
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .15em; }
a:hover { text-decoration-color: currentcolor; }
:focus-visible { outline: 2px solid var(--thread); outline-offset: 2px; border-radius: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; top: 0; background: var(--card); padding: .5rem 1rem; z-index: 2; }
.skip:focus { left: 0; }
header, main, footer { max-width: 84rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3.5rem); }
header { padding-top: clamp(2rem, 5vw, 4.5rem); }
.eyebrow, .byline, .facts, .caption, .code, nav { color: var(--quiet); font-size: .9rem; }
.eyebrow { margin: 0 0 .5rem; }
h1 { font: 400 clamp(2rem, 5vw, 3.4rem)/1.1 var(--serif); margin: 0; width: fit-content; max-width: min(22em, 100%); text-wrap: balance; }
h2 { font: 400 1.6rem/1.2 var(--serif); margin: 0 0 1rem; }
h3 { font: 700 1.05rem/1.3 var(--sans); margin: 0 0 .3rem; }
.figures { display: flex; flex-wrap: wrap; gap: 1.5rem clamp(2rem, 5vw, 4.5rem); margin: 2.2rem 0 1.6rem; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dd { margin: 0; font-size: 2rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.figures dd small { font-size: 1rem; color: var(--quiet); }
.figures dt { color: var(--quiet); font-size: .9rem; }
.figures .bad dd { color: var(--accent); font-weight: 700; }
nav ul { list-style: none; margin: 0; padding: .7rem 0; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; border-block: 1px solid var(--rule); }
main > * { margin-top: clamp(2.5rem, 5vw, 4rem); }
.pair { display: grid; gap: clamp(2.5rem, 5vw, 4rem); }
.calm { color: var(--quiet); margin: 0; }
footer { margin-top: 4rem; padding-block: 1.5rem 3rem; color: var(--quiet); font-size: .9rem; }
footer p { max-width: 46rem; margin: 0; }

.map { display: block; width: 100%; height: auto; overflow: visible; }
.map path, .map rect { vector-effect: non-scaling-stroke; }
.map text { fill: var(--quiet); font: 12px var(--sans); }
.map .slides text { text-anchor: middle; }
.map path { fill: none; stroke: var(--thread); stroke-width: 1.4; opacity: .55; }
.map .cited { fill: var(--thread); }
.map .open { fill: var(--wash); stroke: var(--accent); stroke-width: 1; stroke-dasharray: 3 2; }
.dense .open { stroke: none; fill: var(--rule); }
.dense path { stroke-width: .7; opacity: .4; }
.map .slide { fill: var(--quiet); }
.map .divider { fill: var(--ink); }
.map [data-passage], .map [data-slide] { cursor: pointer; }
.chosen .map path:not(.on) { opacity: .12; }
.map path.on { opacity: 1; stroke-width: 2.4; }
.map rect.on { fill: var(--accent); }
.caption { margin: .6rem 0 0; max-width: 46rem; }
.key { display: inline-block; width: 1.4em; height: .7em; vertical-align: baseline; background: var(--thread); }
.key.dashed { background: var(--wash); border: 1px dashed var(--accent); }
.key.slide { background: var(--quiet); }

.bars { width: 100%; border-collapse: collapse; }
.bars th, .bars td { text-align: start; font-weight: 400; vertical-align: top; padding: .35rem .8rem .35rem 0; border-top: 1px solid var(--rule); }
.bars thead th:last-child { white-space: nowrap; }
.bars thead th { color: var(--quiet); font-size: .9rem; border: 0; }
.bars tfoot th, .bars tfoot td { border-top-width: 2px; }
.bars th[scope=row] { width: 8rem; }
.bars tr > :last-child { padding-inline-end: 0; }
.count { font-variant-numeric: tabular-nums; white-space: nowrap; }
.count strong { color: var(--accent); }
.measure { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; }
.track { flex: 1 1 6rem; }
.measure .count { flex: 0 0 6.5rem; }
.bar, .time { display: block; height: .7rem; }
.bar { width: var(--length); min-width: 3px; border: 1px dashed var(--accent); background: var(--wash); print-color-adjust: exact; }
.bar span { display: block; height: 100%; width: var(--length); background: var(--thread); margin: -1px; height: calc(100% + 2px); }
.none { color: var(--accent); }
.time { position: relative; }
.time span { position: absolute; inset-block: 0; inset-inline-start: 0; width: var(--length); print-color-adjust: exact; }
.plan { border: 1px solid var(--quiet); }
.time .said, .time .over { background: var(--thread); inset-block: 3px; }
.time .over { inset-inline-start: var(--start); background: var(--accent); }
.time .over[style*='length:0%'] { display: none; }

.faults { list-style: none; margin: 0; padding: 0; }
.faults li { border-inline-start: 3px solid var(--rule); padding: .1rem 0 .1rem .9rem; margin: 0 0 1rem; max-width: 60rem; }
.faults .error { border-color: var(--accent); }
.faults p { margin: 0; }
.severity { font-weight: 700; }
.error .severity { color: var(--accent); }
.hint, .see { color: var(--quiet); }
.code { font-size: .85rem; }
code, .place { font-family: ui-monospace, 'Source Code Pro', monospace; font-size: .9em; }
summary { cursor: pointer; color: var(--quiet); padding: .5rem 0; }

.loom { position: relative; display: grid; gap: 3rem; }
.threads { display: none; }
.texts, .cards { min-width: 0; }
.article + .article { margin-top: 3rem; }
.article h3 { font: 400 1.35rem/1.25 var(--serif); }
.article h4 { font: 700 1rem/1.3 var(--sans); margin: 1.5rem 0 .4rem; }
.byline { margin: 0 0 1.2rem; }
.passage { position: relative; padding-inline-start: 3rem; margin: 0 0 1.2rem; }
.passage p { margin: 0; font: 1.06rem/1.72 var(--serif); hyphens: auto; }
.passage.quotation p { font-style: italic; padding-inline-start: 1.2rem; }
.passage.code p { font: .9rem/1.5 ui-monospace, 'Source Code Pro', monospace; white-space: pre-wrap; }
.passage.table p { white-space: pre-line; }
[lang|=zh] .passage p, [lang|=ja] .passage p { font-style: normal; }
.address { position: absolute; inset-inline-start: 0; top: .32rem; font: .85rem/1.4 var(--sans); color: var(--quiet); text-decoration: none; font-variant-numeric: tabular-nums; }
[dir=rtl] .address { left: auto; right: 0; }
.address:hover { text-decoration: underline; }
.part { unicode-bidi: isolate; border-radius: 3px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.numeral { font: .68rem/1 var(--sans); color: var(--quiet); vertical-align: .55em; margin-inline-end: .25em; user-select: none; }
.open-words { background: var(--wash); text-decoration: underline dashed var(--accent) 1px; text-underline-offset: .28em; box-decoration-break: clone; -webkit-box-decoration-break: clone; print-color-adjust: exact; }
.refs { white-space: nowrap; }
.ref { font: 700 .72rem/1 var(--sans); color: var(--thread); vertical-align: .4em; margin-inline-start: .3em; padding: .1em .2em; text-decoration: none; font-variant-numeric: tabular-nums; }
.ref:hover { text-decoration: underline; }
.part.lit, .part:target, .passage:target { background: var(--lit); box-shadow: 0 0 0 3px var(--lit); }
.lit .open-words, :target .open-words { background: none; }

.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; align-content: start; }
.card { background: var(--card); border: 1px solid var(--rule); border-radius: 6px; padding: .9rem 1.1rem; }
.card.section { background: none; border-width: 2px 0 0; border-color: var(--ink); border-radius: 0; padding: .7rem 0 .2rem; margin-top: 1rem; }
.card h4 { font: 700 1.05rem/1.3 var(--sans); margin: 0; }
.card h4 a { display: flex; gap: .7rem; text-decoration: none; }
.card h4 a:hover { text-decoration: underline; }
.untitled { color: var(--quiet); font-weight: 400; }
.number { color: var(--quiet); font-weight: 400; font-variant-numeric: tabular-nums; min-width: 1.3em; }
.card.lit, .card:target { border-color: var(--thread); box-shadow: 0 0 0 1px var(--thread); }
.words { margin: .5rem 0 0; padding-inline-start: 2rem; }
.words p { margin: .25rem 0; }
.words .item { padding-inline-start: calc(1rem + var(--depth, 0) * 1rem); text-indent: -1rem; }
.words .item::before { content: '–'; display: inline-block; width: 1rem; text-indent: 0; color: var(--quiet); }
.words .heading { font-weight: 700; }
.words .row, .words .heading { display: flex; gap: 0 .9rem; }
.cell { flex: 1 1 0; min-width: 0; }
.cell:first-child { flex: 0 1 auto; min-width: 4.5rem; max-width: 45%; }
.words .row .cell:first-child { font-weight: 700; }
.line-cites { flex: none; max-width: 40%; }
.words .quotation { font: 1.06rem/1.5 var(--serif); }
.words .attribution { color: var(--quiet); }
.words .attribution .cell + .cell::before { content: ' · '; }
.words .code { font: .85rem/1.5 ui-monospace, 'Source Code Pro', monospace; white-space: pre-wrap; color: inherit; }
.cite, .cites { font-size: .85rem; color: var(--quiet); text-indent: 0; }
a.cite { color: var(--thread); font-variant-numeric: tabular-nums; white-space: nowrap; }
.cites, .facts { margin: .5rem 0 0; padding-inline-start: 2rem; }
.facts { font-size: .85rem; }
.facts strong { color: var(--accent); }
.card .faults { margin-top: .8rem; }
.card .faults li { margin-bottom: .6rem; font-size: .92rem; }
.section .words, .section .facts { padding-inline-start: 2rem; }

@media (min-width: 62rem) {
  .pair { grid-template-columns: 1fr 1fr; }
  #faults .faults { columns: 2; column-gap: clamp(2.5rem, 5vw, 4rem); }
  #faults .faults li { break-inside: avoid; }
  .loom { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 8.5rem; }
  .texts { display: flex; flex-direction: column; }
  .article { flex: 1; display: flex; flex-direction: column; justify-content: space-between; }
  .deck { display: flex; min-width: 0; }
  .cards { flex: 1; display: flex; flex-direction: column; justify-content: space-between; }
  .threads { display: block; position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; pointer-events: none; }
  .threads path { fill: none; stroke: var(--thread); stroke-width: 1.2; opacity: .4; }
  .chosen .threads path:not(.on) { opacity: .1; }
  .threads path.on { opacity: 1; stroke-width: 2; }
}
@media (max-width: 40rem) {
  .map text { display: none; }
  .map { height: 9rem; }
  .bars th[scope=row] { width: 5.5rem; }
  .passage { padding-inline-start: 0; }
  .address { position: static; display: block; width: fit-content; }
  .words, .cites, .facts { padding-inline-start: 0; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #111; --quiet: #4a4a4a; --accent: #9a3412; --thread: #2b6485; --rule: #bbb; --wash: #f3ece1; color-scheme: light; }
  @page { margin: 16mm; }
  body { font-size: 9.5pt; }
  nav, .skip, .threads, footer { display: none; }
  header, main { max-width: none; padding: 0; }
  .loom { display: block; }
  .cards { display: block; margin-top: 2rem; }
  .card { break-inside: avoid; margin-bottom: .7rem; }
  .faults li, tr, .map { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  a { text-decoration: none; }
  .key, .map rect { print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`
