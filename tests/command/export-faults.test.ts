import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { copyPackage, makeProject, readFiles, smallTalk, writeFiles } from '../support/project.ts'
import { provokes } from '../support/provokes.ts'
import { runLectern, withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

let cwd = ''

provokes(
  'export/no-browser',
  'md, HTML and PPTX are built, the old PDF is whole, and the exit code is 2',
  () => {
    cwd = makeProject({ ...smallTalk('content/mills'), 'dist/mills/mills.pdf': 'the old one' })
    return runLectern(['build'], { cwd, environment: { LECTERN_BROWSER: 'none' } })
  },
  ({ code, stderr }) => {
    expect(code).toBe(2)
    expect(stderr).toContain('LECTERN_BROWSER=none asks for none')
    const files = readFiles(join(cwd, 'dist/mills'))
    expect(Object.keys(files)).toEqual([
      ...['.lectern.json', 'mills.html', 'mills.md', 'mills.pdf', 'mills.pptx'],
      ...['students/mills.html', 'students/mills.pptx'],
    ])
    expect(files['mills.pdf']).toBe('the old one')
    expect(files['mills.html']).toContain('Content-Security-Policy')
  },
)

provokes(
  'export/picture-not-drawn',
  'SVG stands in the PPTX without a picture of it, and the exit code is 0',
  () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>'
    const slide = '  - title: The mill\n    image: { file: mill.svg, alt: A mill }\n    from: own\n'
    const talk = smallTalk('content/mills')
    const outline = 'content/mills/outline.yaml'
    cwd = makeProject({ ...talk, [outline]: `${talk[outline]}${slide}`, 'content/mills/mill.svg': svg })
    return callLectern(['build', '--format', 'pptx'], { cwd, environment: { LECTERN_BROWSER: 'none' } })
  },
  ({ code, stderr }) => {
    expect(code).toBe(0)
    expect(stderr).toContain('`mill.svg`')
    expect(Object.keys(readFiles(join(cwd, 'dist/mills')))).toEqual(['.lectern.json', 'mills.pptx'])
  },
)

provokes(
  'fit/not-measured',
  'a warning where nobody measured',
  () => {
    cwd = makeProject(smallTalk('content/mills'))
    return callLectern(['build', '--format', 'md,pdf', '--json'], { cwd })
  },
  ({ stdout }) => {
    const { talks } = JSON.parse(stdout) as { talks: { diagnostics: { code: string; severity: string }[] }[] }
    const told = talks.flatMap(({ diagnostics }) =>
      diagnostics.map(({ code, severity }) => `${severity} ${code}`),
    )
    expect(told.sort()).toEqual(['error export/no-browser', 'warning fit/not-measured'])
  },
)

provokes(
  'export/browser-failed',
  'a browser that is named is the only one that is tried',
  () => {
    cwd = makeProject(smallTalk('content/mills'))
    return callLectern(['build', '--format', 'md,pdf'], { cwd, environment: { LECTERN_BROWSER: '/nope' } })
  },
  ({ code, stderr }) => {
    expect(code).toBe(2)
    expect(stderr).toContain('/nope')
    expect(Object.keys(readFiles(join(cwd, 'dist/mills')))).toEqual(['.lectern.json', 'mills.md'])
  },
)

provokes(
  'export/blank-page',
  'a page that came out without its words is no PDF, and is not kept for the next run either',
  async () => {
    cwd = makeProject({ ...smallTalk('content/mills'), 'dist/mills/mills.pdf': 'the old one' })
    const css = readFileSync(join(packageFolder, 'themes/lectern.css'), 'utf8')
    const invisible = copyPackage({
      'themes/lectern.css': `${css}\nsection * { visibility: hidden !important }\n`,
    })
    const build = () =>
      callLectern(['build', '--format', 'pdf'], {
        cwd,
        environment: withBrowser,
        packageFolder: invisible,
      })
    await build()
    return build()
  },
  ({ code }) => {
    expect(code).toBe(2)
    expect(readFiles(join(cwd, 'dist/mills'))['mills.pdf']).toBe('the old one')
  },
)

provokes(
  'export/marp-failed',
  'a presenter that is not as it was compiled is told',
  () => {
    cwd = makeProject({ ...smallTalk('content/mills'), 'dist/mills/mills.html': 'the old one' })
    const broken = copyPackage({ 'build/presenter.html': '<!DOCTYPE html>' })
    return runLectern(['build', '--format', 'md,html'], { cwd, packageFolder: broken })
  },
  ({ code }) => {
    expect(code).toBe(2)
    expect(readFiles(join(cwd, 'dist/mills'))['mills.html']).toBe('the old one')
  },
)

provokes(
  'theme/broken',
  'a font that is gone',
  () => {
    cwd = makeProject(smallTalk('content/mills'))
    const broken = copyPackage({ 'themes/lectern.css': '' })
    writeFiles(broken, {
      'themes/lectern.css':
        "/* @theme lectern */ @font-face { font-family: x; src: url('fonts/gone.woff2') }",
    })
    return callLectern(['build', '--format', 'md'], { cwd, packageFolder: broken })
  },
  ({ code, stderr }) => {
    expect(code).toBe(2)
    expect(stderr).toContain('fonts/gone.woff2')
  },
)
