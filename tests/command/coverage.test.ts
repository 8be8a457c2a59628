import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { expectGolden } from '../support/golden.ts'
import { makeProject } from '../support/project.ts'

beforeAll(ensureCompiled)

const expected = fileURLToPath(new URL('coverage.txt', import.meta.url))

const words = 'mill tide pond gate wheel stone grain miller island harbor'.split(' ')
/** As many sentences as paragraphs before, of as many words, so that paragraphs differ in length. */
const longArticle = Array.from({ length: 24 }, (_none, paragraph) =>
  Array.from({ length: 1 + (paragraph % 4) }, (_one, sentence) => {
    const more = Array.from(
      { length: 3 + ((paragraph * 7) % 9) },
      (_word, index) => words[(paragraph + sentence + index) % 10],
    )
    return `The ${more.join(' ')} stood.`
  }).join(' '),
).join('\n\n')

const long = 'This is a paragraph of quite a few words, which nobody reads while somebody speaks of it. '

const talks: Readonly<Record<string, { readonly article: string; readonly outline: string }>> = {
  'cited-well': {
    article: 'Mills use the sea. They are old. Nobody cites this.',
    outline: 'slides:\n  - statement: Mills are old\n    from: p1.1-p1.2\n    notes: Some words.\n',
  },
  'cited-in-full': {
    article: 'Mills use the sea. They are old.',
    outline: 'minutes: 2\nslides:\n  - statement: Mills are old\n    from: p1\n',
  },
  'not-cited': {
    article: 'Mills use the sea. They are old.',
    outline: 'slides:\n  - statement: Mills are old\n    from: own\n',
  },
  'a-long-article': {
    article: longArticle,
    outline: 'slides:\n  - statement: Mills stood\n    from: [p1, p4.2, p8-p9]\n',
  },
  'chinese-and-arabic': {
    article:
      '潮汐磨坊利用海水。它们很古老，人们至今还在谈论它们的水轮和石磨以及岛上的风和海。\n\nكانت الطاحونة قديمة.',
    outline: 'slides:\n  - statement: 潮汐磨坊\n    from: p1.1\n',
  },
  'minutes-that-are-none': {
    article: 'Mills use the sea.',
    outline: 'minutes: many\nslides:\n  - statement: Mills use the sea\n    from: p1\n',
  },
  'late-and-full': {
    article: 'Mills use the sea.',
    outline: `minutes: 9
slides:
  - section: The first part
    minutes: 0.1
    notes: ${'Words to be said. '.repeat(10)}
  - title: Too much
    text: ${long.repeat(7)}
    from: own
  - { title: A second one, text: ${JSON.stringify(long.repeat(6))}, from: own }
  - { title: Short of time, points: [One, Two words, Three more words], from: own, minutes: 0.02 }
  - { title: A last one, text: ${JSON.stringify(long.repeat(8))}, from: own, id: last }
  - { title: Light, points: [One, Two], from: p1, minutes: 1 }
`,
  },
}

it('the summary of a check tells what no slide cites, where there is much to read, and what is late', async () => {
  const files = Object.entries(talks).flatMap(([name, { article, outline }]) => [
    [`content/${name}/article.txt`, article],
    [`content/${name}/outline.yaml`, `title: Mills\nlang: en\n${outline}`],
  ])
  const { stdout, stderr } = await callLectern(['check'], { cwd: makeProject(Object.fromEntries(files)) })
  expect(stdout).toBe('')
  const summaries = stderr.slice(stderr.indexOf('\na-long-article: ') + 1).replace(/ · [\d.]+ s\n$/, '\n')
  expectGolden(summaries, expected)
})

it('a build, which tells what it wrote, does not go into it', async () => {
  const cwd = makeProject({
    'content/mills/article.txt': 'Mills use the sea. They are old.',
    'content/mills/outline.yaml':
      'title: Mills\nlang: en\nslides:\n  - statement: Mills are old\n    from: p1.2\n',
  })
  const { stderr } = await callLectern(['build', '--format', 'md'], { cwd })
  expect(stderr).toContain('1 of 2 passages cited')
  expect(stderr).not.toContain('not cited')
})
