/** Slides as they come out of a deck: each a page, with what is read out and what is not. */
export const slidesHtml = `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Slides</title><style>
@page { size: 1280px 720px; margin: 0 }
body { margin: 0; font: 34px sans-serif }
section { position: relative; box-sizing: border-box; width: 1280px; height: 720px; padding: 60px; break-after: page; background: #eef }
footer { position: absolute; left: 60px; bottom: 20px }
th, td { padding: 10px; border: 1px solid #999 }
</style></head><body>
<section id="1"><h1>Aspen title</h1><p>By <strong>Birch</strong></p></section>
<section id="2"><h2>Cedar list</h2><ul><li>Dogwood one<ul><li>Elder inner</li></ul></li><li><a href="https://example.org/fir">Fir link</a></li><li><a href="#4">Ginkgo jump</a></li></ul><footer aria-hidden="true">foot <a href="https://example.org/foot">Hazel</a></footer></section>
<section id="3"><h2>Iroko table</h2><table><tr><th>Juniper</th><th>Kapok</th></tr><tr><td>Larch</td><td></td></tr></table><p style="opacity: .5">Quince faint</p></section>
<section id="4"><h2>Maple kinds</h2><pre><code>nutmeg = 1</code></pre><p>so <span role="img" aria-label="\u2062formula\u2062o = 2">o=2</span></p><img alt="An olive" width="200" height="100" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='200' height='100'%3E%3Crect width='200' height='100'/%3E%3C/svg%3E"><p>Source: <a href="https://example.org/pine">Pine</a></p></section>
</body></html>`

/** A paper with places for them, and a table of its own, whose cells are counted as those of slides are. */
export function paperHtml(places: readonly string[]): string {
  const words = (index: number): string =>
    `<p>Words ${index + 1} <a href="https://example.org/${index + 1}">link</a></p>`
  const table =
    '<table><tr><th>Own head</th></tr><tr><td>Own cell</td></tr></table><p style="opacity: .5">Own faint</p>'
  return printPaper(places, words, table)
}

/** A paper whose own words are for the eye only. */
export const silentPaperHtml = (places: readonly string[]): string =>
  printPaper(places, (index) => `<p aria-hidden="true">Words ${index + 1}</p>`)

function printPaper(places: readonly string[], words: (index: number) => string, first = ''): string {
  const row = (href: string, index: number): string =>
    `<div class="row" role="group" id="${index + 1}"><div class="slide"><a href="${href}"></a></div>${words(index)}</div>`
  return `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Paper</title><style>
@page { size: 210mm 297mm; margin: 20mm }
body { margin: 0; font: 12px sans-serif }
.slide { box-sizing: border-box; width: 100mm; border: .3pt solid #aaa; overflow: hidden; break-inside: avoid }
.slide a { display: block; aspect-ratio: 1280 / 720 }
.row { display: flex; gap: 6mm; min-height: 80mm; break-inside: avoid }
</style></head><body><nav hidden>${places.map((_, index) => `<a href="#${index + 1}">to</a>`).join('')}</nav>
${first}${places.map(row).join('')}</body></html>`
}
