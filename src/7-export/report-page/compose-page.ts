import { createHash } from 'node:crypto'
import { drawMap } from './draw-map.ts'
import { languageAttributes } from './language-attributes.ts'
import { type Markup, markup, nothing } from './markup.ts'
import { nameTargets } from './name-targets.ts'
import type { PageInput } from './page-input.ts'
import { pageStyle } from './page-style.ts'
import { placeFaults } from './place-faults.ts'
import { showArticles } from './show-article.ts'
import { showCoverage } from './show-coverage.ts'
import { showFaults } from './show-faults.ts'
import { showPace } from './show-pace.ts'
import { showSlides } from './show-slides.ts'
import { drawThreads, followFocus } from './weave-in-page.ts'

/** tsx wraps inner functions in a helper that the page does not have. */
const script = `{const __name=(named)=>named;(${followFocus})((${drawThreads})())}`

const policy = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * Gives the report page of a talk as HTML, whole without its script: the articles beside the slides, what is cited, how
 * long it takes, and every fault. The same talk gives the same text.
 */
export function composeReportPage(input: PageInput): string {
  const { deck } = input
  const title = deck?.title.plain ?? input.talk
  const page = markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – report</title>
<style>${{ markup: pageStyle }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${showHead(input, title)}
<main id="main" tabindex="-1">
${showParts(input)}
</main>
<footer><p>Made by <code>lectern check --report</code>. “Cited” means that a slide names the passage: whether it says the same is for people to judge. Reading is reckoned at 200 words a minute${
    deck === undefined ? '' : `, speaking at ${deck.wordsPerMinute}`
  }.</p></footer>
<script>${{ markup: script }}</script>
</body>
</html>
`
  return page.markup
}

function showHead({ talk, deck, articles, coverage, pace, diagnostics }: PageInput, title: string): Markup {
  const by = [deck?.author, deck?.date].flatMap((part) => part ?? []).join(' · ')
  const lang = deck === undefined ? nothing : languageAttributes(deck.lang)
  const figures = [
    ...(deck === undefined ? [] : [figure(String(deck.slides.length), '', 'slides')]),
    ...(articles.length === 0
      ? []
      : [figure(String(coverage.cited), ` of ${coverage.passages}`, 'passages cited')]),
    ...(deck === undefined
      ? []
      : [
          figure(
            `${pace.estimated}`,
            pace.isPlanned ? ` of ${pace.planned} min` : ' min',
            'to say the notes',
          ),
        ]),
    countFaults(diagnostics),
  ]
  return markup`<header>
<p class="eyebrow">Report on ${talk}</p>
<h1 ${lang}>${title}</h1>
${by === '' ? nothing : markup`<p class="byline"><bdi>${by}</bdi></p>\n`}<dl class="figures">${figures}</dl>
<nav aria-label="Parts of the report"><ul><li><a href="#faults">Faults</a></li><li><a href="#map">Map</a></li><li><a href="#coverage">Coverage</a></li><li><a href="#pace">Pace</a></li><li><a href="#article">Article</a></li><li><a href="#slides">Slides</a></li></ul></nav>
</header>`
}

function figure(value: string, of: string, label: string, isBad = false): Markup {
  const small = of === '' ? nothing : markup`<small>${of}</small>`
  return markup`<div${isBad ? markup` class="bad"` : nothing}><dt>${label}</dt><dd>${value}${small}</dd></div>`
}

function countFaults(diagnostics: PageInput['diagnostics']): Markup {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const label = `error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`
  return figure(String(errors), '', label, errors > 0)
}

function showParts(input: PageInput): Markup {
  const { deck, coverage, pace, articles, diagnostics, outline } = input
  const targets = nameTargets(input)
  const slideOf = placeFaults(diagnostics, deck)
  const faults = markup`<section id="faults" aria-labelledby="faults-title"><h2 id="faults-title">Faults</h2>
${showFaults(diagnostics, slideOf, outline)}</section>
`
  const article = markup`<div class="texts" id="article">${
    articles.length === 0 ? markup`<p class="calm">There is no article.</p>` : showArticles(input, targets)
  }</div>`
  if (deck === undefined)
    return markup`${faults}<section aria-labelledby="loom-title"><h2 id="loom-title">Article</h2>${article}</section>`
  const lang = languageAttributes(deck.lang)
  return markup`${faults}<section id="map" aria-labelledby="map-title"><h2 id="map-title">Which passage is on which slide</h2>
${drawMap(coverage, deck, targets)}
<p class="caption">Above the article, as long as its words: <span class="key"></span> cited, <span class="key dashed"></span> not cited. Below the talk, as long as its minutes: <span class="key slide"></span> a slide. 100 % cited is no aim: look for the holes.</p></section>
<div class="pair"><section id="coverage" aria-labelledby="coverage-title"><h2 id="coverage-title">Coverage by paragraph</h2>
${showCoverage(coverage, targets)}</section>
<section id="pace" aria-labelledby="pace-title"><h2 id="pace-title">Pace by section</h2>
${showPace(pace, lang)}</section></div>
<section aria-labelledby="loom-title"><h2 id="loom-title">Article and slides</h2>
<div class="loom">${article}
<div class="deck" id="slides">${showSlides(input, deck, targets, slideOf)}</div></div></section>`
}
