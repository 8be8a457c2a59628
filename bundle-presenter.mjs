// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const probe = `---
marp: true
title: the title
author: the author
---

# The slide

<!-- the notes -->
`

/** Where a deck comes in, and what marks the place: `src/7-export/html/fill-presenter.ts` fills it. */
const places = /** @type {const} */ ([
  ['title', /(?<=<title>)the title(?=<\/title>)/],
  ['title', /(?<=<meta property="og:title" content=")the title/],
  [
    'author',
    /<meta name="author" content="the author"><meta property="article:author" content="the author">/,
  ],
  ['css', /(?<=<\/style><style>)div#(?:(?!<\/style>)[\s\S])*(?=<\/style><\/head>)/],
  ['slides', /(?<=<div id=":\$p">)<svg [\s\S]*<\/svg>(?=<\/div><div class="bespoke-marp-note")/],
  ['notes', /<div class="bespoke-marp-note" data-index="0" tabindex="0"><p>the notes<\/p><\/div>/],
])

/**
 * Has marp-cli make its presenter of one slide, and keeps the page as `presenter.html` with marks where a deck comes in: the page
 * around the slides is the same for every deck, and to load marp-cli takes as long as all the rest of a small build.
 * @param {string} root
 * @param {URL} folder
 */
export function writePresenter(root, folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'lectern-presenter-'))
  try {
    const deck = join(scratch, 'deck.md')
    const output = join(scratch, 'deck.html')
    writeFileSync(deck, probe)
    const marpCli = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js')
    const config = fileURLToPath(new URL('marp.config.js', folder))
    // Lectern's decks have no transitions, and Marp's bring their own style sheet.
    const options = [
      '--config-file',
      config,
      '--no-stdin',
      '--template',
      'bespoke',
      '--bespoke.transition=false',
    ]
    execFileSync(process.execPath, [marpCli, ...options, '--output', output, '--', deck], {
      cwd: root,
      env: { ...process.env, LC_ALL: 'en', NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const page = places.reduce(
      (html, [name, place]) => {
        if (!place.test(html)) throw new Error(`marp-cli's page has no place for the ${name}`)
        return html.replace(place, `{{lectern ${name}}}`)
      },
      readFileSync(output, 'utf8'),
    )
    writeFileSync(new URL('presenter.html', folder), page)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
