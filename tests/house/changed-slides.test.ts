import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printOwnModels } from '../../src/3-deck/print-own-models.ts'
import { compareSlides, type SlideChanges, type SlideState } from '../../src/io/compare-slides.ts'
import { checkTalk, packageFolder } from '../support/check-talk.ts'
import { makeProject } from '../support/project.ts'

const talk = join(packageFolder, 'content/win-win-cooperation')
const outline = readFileSync(join(talk, 'outline.yaml'), 'utf8')
const article = readFileSync(join(talk, 'article.txt'), 'utf8')

async function statesOf(folder: string): Promise<readonly SlideState[]> {
  const { result } = await checkTalk(folder)
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const models = result.deck === undefined ? [] : printOwnModels(result.deck)
  return models.map(({ id, model }) => ({ id, hash: model }))
}

async function changesBy(edit: (text: string) => string): Promise<SlideChanges> {
  const edited = edit(outline)
  expect(edited).not.toBe(outline)
  const folder = makeProject({ 'article.txt': article, 'outline.yaml': edited })
  return compareSlides(await statesOf(talk), await statesOf(folder))
}

const none = { added: [], removed: [], moved: [], changed: [] }
const ids = [...outline.matchAll(/^ {2}- id: (\S+)$/gm)].map(([, id = '']) => id)
const entryOf = (id: string): RegExp => new RegExp(`^  - id: ${id}\\n(?:    .*\\n|\\n)*`, 'm')

describe('what changed in the real talk, by the slides’ own models', () => {
  it('has ids to speak of', () => {
    expect(ids.length).toBeGreaterThan(10)
  })

  it.each(ids)('an edit of %s is that slide, and nothing else', async (id) => {
    const changes = await changesBy((text) =>
      text.replace(`- id: ${id}\n`, `- id: ${id}\n    handout: To read.\n`),
    )
    expect(changes).toEqual({ ...none, changed: [id] })
  })

  it.each(ids)('a slide put in before %s is new, and no other is changed or moved', async (id) => {
    const slide = '  - { id: put-in, statement: Put in., from: own, also: [A book], notes: Many words. }\n'
    const changes = await changesBy((text) => text.replace(`  - id: ${id}\n`, `${slide}  - id: ${id}\n`))
    expect(changes).toEqual({ ...none, added: ['put-in'] })
  })

  it.each([...ids.slice(0, 4), 'references'])('without %s, nothing else is changed or moved', async (id) => {
    expect(await changesBy((text) => text.replace(entryOf(id), ''))).toEqual({ ...none, removed: [id] })
  })

  it('a slide that goes to the end has moved', async () => {
    const id = ids[2] ?? ''
    const changes = await changesBy((text) => {
      const entry = entryOf(id).exec(text)?.[0] ?? ''
      return `${text.replace(entry, '').trimEnd()}\n\n${entry}`
    })
    expect(changes).toEqual({ ...none, moved: [id] })
  })

  it('a new section is itself; a budget belongs to its section; a comment is nothing', async () => {
    expect(
      await changesBy((text) => text.replace('  - section: The phrase\n', '  - section: New\n$&')),
    ).toEqual({ ...none, added: ['new'] })
    expect(await changesBy((text) => text.replace('minutes: 6\n', 'minutes: 6.5\n'))).toEqual({
      ...none,
      changed: ['the-phrase'],
    })
    expect(await changesBy((text) => text.replace('slides:\n', '# A comment.\n\nslides:\n'))).toEqual(none)
  })
})
