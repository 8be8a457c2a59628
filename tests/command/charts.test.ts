import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, readFiles, smallTalk } from '../support/project.ts'

const more = `  - title: A chart from a file
    chart: { type: line, file: power.csv, highlight: Power }
    from: own
  - image: { file: wave.svg, alt: A wave }
    from: own
`
/** What a browser would run, were it an element of the page. */
const wave =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3" onload="alert(1)"><script>alert(2)</script></svg>'

it('a chart lies beside deck.md as a picture and stands in the HTML itself; a picture of the author never does', async () => {
  ensureCompiled()
  const cwd = makeProject({
    ...smallTalk('content/mills', more),
    'content/mills/power.csv': 'Year,Power\n1966,240\n1967,250\n',
    'content/mills/wave.svg': wave,
  })
  const ended = await callLectern(['build', '--format', 'md,html'], { cwd })
  expect(ended.code, ended.stderr).toBe(0)
  const files = readFiles(join(cwd, 'dist/mills'))
  const drawings = Object.keys(files).filter((name) => name.startsWith('assets/'))
  expect(drawings).toHaveLength(2)
  const drawing = drawings.find((name) => !files[name]?.includes('onload'))!
  const markdown = readFileSync(join(cwd, 'dist/mills/mills.md'), 'utf8')
  expect(markdown).toContain(`![Line chart. Power: 240 (1966), 250 (1967).](${drawing})`)
  const [, accent] = /--accent:\s*(#[\da-f]{6})/.exec(readFileSync('themes/lectern.css', 'utf8'))!
  expect(files[drawing]).toContain(`stroke:var(--accent,${accent})`)
  const html = files['mills.html']!
  expect(html).toContain(files[drawing]!.replaceAll('\n', ''))
  expect(html).not.toMatch(/onload="alert|<script>alert/)
  expect(html).toContain(`src="data:image/svg+xml;base64,${Buffer.from(wave).toString('base64')}"`)
})
