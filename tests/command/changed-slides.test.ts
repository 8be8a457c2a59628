import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, smallTalk, writeFiles } from '../support/project.ts'

beforeAll(ensureCompiled)

const source = join(packageFolder, 'content/win-win-cooperation')
const outline = readFileSync(join(source, 'outline.yaml'), 'utf8')

/** What the last build wrote, slide by slide: Markdown and the `<section>` of the HTML, numbers blanked. */
interface Built {
  readonly changed: readonly string[]
  readonly told: string
  readonly slides: ReadonlyMap<string, { readonly markdown: string; readonly section: string }>
}

async function build(cwd: string, text: string): Promise<Built> {
  writeFiles(cwd, { 'content/talk/outline.yaml': text })
  const { code, stdout, stderr } = await callLectern(['build', '--format', 'md,html', '--json'], { cwd })
  expect(code, stderr).toBe(0)
  const { written } = (JSON.parse(stdout) as { talks: { written: { changedSlides: string[] }[] }[] })
    .talks[0] ?? { written: [] }
  const read = (name: string): string => readFileSync(join(cwd, 'dist/talk', name), 'utf8')
  const markdown = read('talk.md').split('\n---\n').slice(1)
  const sections = read('talk.html').match(/<section[\s\S]*?<\/section>/g) ?? []
  expect(sections.length).toBe(markdown.length)
  const slides = markdown.map((slide, index) => {
    const id = /^id: (.*)$/m.exec(slide)?.[1] ?? ''
    return [id, { markdown: blank(slide.trim()), section: blank(sections[index] ?? '') }] as const
  })
  expect(written.map(({ changedSlides }) => changedSlides)).toEqual([
    written[0]?.changedSlides,
    written[0]?.changedSlides,
  ])
  return { changed: written[0]?.changedSlides ?? [], told: stderr, slides: new Map(slides) }
}

/** Page number and total, and links to pages, which are numbers too. */
const blank = (text: string): string =>
  text.replace(/(?<=\sid="|pagination(?:-total)?="|href="#|\]\(<#)\d+/g, '…')

describe('a build of the real talk after another', () => {
  it('says which slide was edited, and leaves the bytes of all others', async () => {
    const cwd = makeProject({ 'content/talk/article.txt': readFileSync(join(source, 'article.txt')) })
    const first = await build(cwd, outline)
    expect(first.changed).toEqual([...first.slides.keys()])
    expect(first.told).toContain('changed slides: all are new')

    const same = await build(cwd, outline)
    expect([same.changed, same.slides]).toEqual([[], first.slides])
    expect(same.told).toContain('changed slides: none\n')

    const edited = await build(
      cwd,
      outline.replace('title: The article ties the concept', 'title: The text ties the concept'),
    )
    expect(edited.changed).toEqual(['roots'])
    expect(edited.told).toContain('changed slides: roots\n')
    expectOnly(['roots'], first, edited)

    const inserted = await build(
      cwd,
      outline.replace('  - id: roots\n', '  - { id: put-in, statement: Put in., from: own }\n$&'),
    )
    expect(inserted.changed).toEqual(['put-in', 'roots'])
    expect(inserted.told).toContain('changed slides: roots · added: put-in\n')
    expectOnly(['put-in'], first, inserted)
    expect([...inserted.slides.keys()].filter((id) => id !== 'put-in')).toEqual([...first.slides.keys()])
  })
})

/** Every slide that both builds have is the same to the byte, but these. */
function expectOnly(ids: readonly string[], before: Built, after: Built): void {
  for (const [id, slide] of after.slides) {
    if (ids.includes(id)) expect(slide, id).not.toEqual(before.slides.get(id))
    else expect(slide, id).toEqual(before.slides.get(id))
  }
}

it('a build after slides went, came and changed places says so', async () => {
  const more = (ids: string): string =>
    ids
      .split(' ')
      .map((id) => `  - { id: ${id}, statement: S${id}, from: own }\n`)
      .join('')
  const cwd = makeProject(smallTalk('content/mills', more('a b c d')))
  await callLectern(['build', '--format', 'md'], { cwd })
  writeFiles(cwd, smallTalk('content/mills', more('a c e d b').replace('Sc,', 'changed,')))
  const { stderr } = await callLectern(['build', '--format', 'md'], { cwd })
  expect(stderr).toContain('changed slides: c · added: e · moved: b\n')
  writeFiles(cwd, smallTalk('content/mills', more('a c e d')))
  const { stderr: last } = await callLectern(['build', '--format', 'md'], { cwd })
  expect(last).toContain('changed slides: c · removed: b\n')
})
