import { beforeAll, describe, expect, it } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, readFiles, smallTalk } from '../support/project.ts'
import { runLectern, startLectern, withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

const faulty = `  - title: Too much
    points: [One]
    from: p9
  - points: [One]
    note: Two
    from: { quote: Tide mills use the wind, in: p1 }
`

describe('--json', () => {
  it('is one document on stdout, as the contract has it, and progress is on stderr', async () => {
    const cwd = makeProject({
      ...smallTalk('content/mills', 'minutes: 4\n'),
      'content/mills/article.txt': 'Mills\n\nTide mills use the sea. They are old.\n\nNobody cites this.\n',
    })
    const { code, stdout, stderr } = await runLectern(['build', '--format', 'md', '--json'], {
      cwd,
      environment: withBrowser,
    })
    expect(code).toBe(0)
    expect(stderr).toContain('mills')
    expect(JSON.parse(stdout)).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      ok: true,
      talks: [
        {
          talk: 'mills',
          outline: 'content/mills/outline.yaml',
          ok: true,
          diagnostics: [],
          slides: [
            {
              id: 'title',
              kind: 'title',
              title: 'Mills of the tide',
              line: 1,
              minutes: 0,
              estimatedMinutes: 0,
              ...{ words: 4, items: 0, readingSeconds: 1 },
              from: [],
              fits: true,
              density: 'normal',
            },
            {
              id: 'mills-are-old',
              kind: 'points',
              title: 'Mills are old',
              line: 4,
              minutes: 4,
              estimatedMinutes: 0.03,
              ...{ words: 10, items: 2, readingSeconds: 3 },
              from: ['p1.1', 'p1.2'],
              fits: true,
              density: 'normal',
            },
            {
              id: 'the-sea-is-a-motor',
              kind: 'statement',
              title: 'The sea is a motor.',
              line: 8,
              minutes: 0,
              estimatedMinutes: 0,
              ...{ words: 5, items: 0, readingSeconds: 2 },
              from: [],
              fits: true,
              density: 'normal',
            },
          ],
          coverage: {
            ...{ passages: 3, cited: 2, words: 11, citedWords: 8, share: 0.727 },
            uncited: [{ address: 'p2.1', text: 'Nobody cites this.', words: 3 }],
            paragraphs: [
              {
                ...{
                  address: 'p1',
                  file: 'content/mills/article.txt',
                  line: 3,
                  words: 8,
                  citedWords: 8,
                  share: 1,
                },
                ...{ passages: 2, cited: 2, slides: ['mills-are-old'] },
              },
              {
                ...{
                  address: 'p2',
                  file: 'content/mills/article.txt',
                  line: 5,
                  words: 3,
                  citedWords: 0,
                  share: 0,
                },
                ...{ passages: 1, cited: 0, slides: [] },
              },
            ],
          },
          pace: {
            ...{ planned: 4, estimated: 0 },
            sections: [{ section: null, planned: 4, estimated: 0, slides: 3 }],
          },
          written: [
            {
              file: 'dist/mills/mills.md',
              bytes: Buffer.from(readFiles(cwd)['dist/mills/mills.md'] ?? '', 'latin1').length,
              changedSlides: ['title', 'mills-are-old', 'the-sea-is-a-motor'],
            },
          ],
        },
      ],
    })
  })

  it('holds the faults of each talk, sorted, with their places', async () => {
    const cwd = makeProject({ ...smallTalk('content/a', faulty), ...smallTalk('content/b') })
    const { code, stdout } = await callLectern(['check', '--json'], { cwd })
    expect(code).toBe(1)
    const { ok, talks } = JSON.parse(stdout) as {
      ok: boolean
      talks: {
        talk: string
        ok: boolean
        written: object[]
        diagnostics: { code: string; related: object[] }[]
      }[]
    }
    expect(ok).toBe(false)
    expect(talks.map((talk) => [talk.talk, talk.ok])).toEqual([
      ['a', false],
      ['b', true],
    ])
    const file = 'content/a/outline.yaml'
    expect(talks[0]?.diagnostics).toMatchObject([
      { code: 'fit/not-measured' },
      {
        code: 'check/passage-missing',
        severity: 'error',
        file,
        line: 12,
        column: 11,
        endLine: 12,
        endColumn: 13,
      },
      { code: 'deck/no-title', line: 13 },
      { code: 'outline/unknown-key', line: 14, hint: 'did you mean `notes`?' },
      {
        code: 'check/passage-missing',
        line: 15,
        related: [{ file: 'content/a/article.txt', line: 3, column: 1 }],
      },
    ])
    for (const { related } of talks[0]?.diagnostics ?? []) {
      for (const place of related)
        expect(Object.keys(place).sort()).toEqual(['column', 'file', 'line', 'note'])
    }
    expect(talks.flatMap(({ written }) => written)).toEqual([])
  })

  it('is one document too where the call is at fault', async () => {
    const { code, stdout } = await callLectern(['check', 'nobody', '--json'], { cwd: makeProject() })
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      talks: [],
      diagnostics: [{ code: 'call/unknown-talk' }],
    })
  })

  it('survives a reader that goes away', async () => {
    const running = startLectern(['check', '--json'], { cwd: makeProject(smallTalk('content/mills')) })
    running.child.stdout?.destroy()
    expect(await running.ended).toMatchObject({ code: 0 })
  })
})

describe('check', () => {
  const withWarning = smallTalk('content/mills', '  - statement: Nobody says where this is from.\n')

  it('writes nothing, not even where it finds no fault', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    const before = readFiles(cwd)
    expect((await callLectern(['check'], { cwd })).code).toBe(0)
    expect(readFiles(cwd)).toEqual(before)
  })

  it('lets warnings pass, and fail where it is strict', async () => {
    const cwd = makeProject(withWarning)
    const [lenient, strict] = await Promise.all([
      callLectern(['check', '--json'], { cwd, environment: withBrowser }),
      callLectern(['check', '--strict', '--json'], { cwd, environment: withBrowser }),
    ])
    expect([lenient.code, (JSON.parse(lenient.stdout) as { ok: boolean }).ok]).toEqual([0, true])
    expect(lenient.stderr).toContain('warning: the slide cites nothing [check/uncited]')
    expect([strict.code, (JSON.parse(strict.stdout) as { ok: boolean }).ok]).toEqual([1, false])
  })

  it('tells people with excerpt and caret, without color where nobody watches a terminal', async () => {
    const cwd = makeProject(withWarning)
    const { stdout, stderr } = await runLectern(['check'], {
      cwd,
      environment: { FORCE_COLOR: '1', NO_COLOR: undefined },
    })
    expect(stdout).toBe('')
    expect(stderr).toContain('   10 |   - statement: Nobody says')
    expect(stderr).not.toContain('\u001b')
  })
})
