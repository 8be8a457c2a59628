import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { type BuiltTalk, buildTalk } from '../support/build-talk.ts'
import { findPdfFaults } from './support/pdf-faults.ts'
import { readAllWords } from './support/read-all-words.ts'
import { readPdfPages } from './support/read-pdf-pages.ts'

const talk = fileURLToPath(new URL('paper/talk', import.meta.url))
const pointsTalk = fileURLToPath(new URL('../cases/points', import.meta.url))

/** What only the speaker may have: notes, hidden slides, paths, answers. */
const secrets = ['QUOKKA', 'KOALA', 'wombat', 'NUMBAT'] as const
const slideWords = ['cedar', 'dogwood', 'jacaranda', 'iroko', 'kapok', 'larch', 'maple', 'needs oak'] as const

/** The talk with other settings, in a folder that is gone afterwards. */
async function buildWith(print: string, browser: BrowserHandle): Promise<BuiltTalk> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
  try {
    const copy = join(folder, 'talk')
    cpSync(talk, copy, { recursive: true })
    const outline = readFileSync(join(copy, 'outline.yaml'), 'utf8').replace(
      /^print: .*$/m,
      `print: ${print}`,
    )
    writeFileSync(join(copy, 'outline.yaml'), outline)
    return await buildTalk(copy, ['students'], browser)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const count = (text: string, word: string): number => text.split(word).length - 1

describe('what students and the speaker get on paper', { timeout: 60_000 }, () => {
  let browser: BrowserHandle
  let built: BuiltTalk
  const fileOf = (path: string, from = built): Uint8Array => {
    const bytes = from.files.get(path)
    if (bytes === undefined) throw new Error(`${path} is not among ${[...from.files.keys()].join(', ')}`)
    return bytes
  }
  beforeAll(async () => {
    browser = await launchTestBrowser()
    built = await buildTalk(talk, ['pdf', 'students', 'notes'], browser)
  }, 60_000)
  afterAll(() => browser.close())

  it('is these files, and not a fault', () => {
    expect([...built.files.keys()]).toEqual([
      'students/talk.handout-3.pdf',
      'students/talk.handout-6.pdf',
      'students/talk.handout.pdf',
      'students/talk.html',
      'students/talk.pdf',
      'talk.notes.pdf',
      'talk.pdf',
    ])
    expect(built.result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('has no word of notes, answers, hidden slides or paths in any file for students', async () => {
    for (const [path, bytes] of built.files) {
      const words = await readAllWords(path, bytes)
      const found = secrets.filter((secret) => words.includes(secret))
      if (path.startsWith('students/')) expect([path, found]).toEqual([path, []])
      // The same look finds them where they belong.
      if (path === 'talk.notes.pdf') expect(found).toEqual(['QUOKKA', 'NUMBAT'])
      if (path === 'talk.pdf') expect(found).toEqual(['KOALA', 'NUMBAT'])
    }
  })

  it('has answers on the last page of the PDFs for students where the outline wants them there, and nowhere else', async () => {
    const asked = await buildWith('{ handout: 9, answers: end, passages: full }', browser)
    for (const path of ['students/talk.pdf', 'students/talk.handout.pdf']) {
      const { pages } = await readPdfPages(fileOf(path, asked))
      expect(pages.map(({ text }) => text.includes('NUMBAT needs it.'))).toEqual(
        pages.map((_, index) => index === pages.length - 1),
      )
      expect(pages.at(-1)?.text).toContain('Who needs oak?')
      expect(await findPdfFaults(fileOf(path, asked))).toEqual([])
      expect(await readAllWords(path, fileOf(path, asked))).not.toMatch(/QUOKKA|KOALA|wombat/)
    }
    expect(await readAllWords('.html', fileOf('students/talk.html', asked))).not.toMatch(/NUMBAT|QUOKKA/)
    // Two pages of slides, the article whole, the answers.
    const { pages } = await readPdfPages(fileOf('students/talk.handout.pdf', asked))
    expect(pages).toHaveLength(4)
    expect(pages[2]?.text).toMatch(/p1\.1\s+Tide mills use the sea\.\s+p1\.2\s+They are older/)
  })

  it('has the students’ slides as the speaker’s, where they are the same', async () => {
    const same = await buildTalk(pointsTalk, ['pdf', 'students'], browser)
    expect(Buffer.compare(fileOf('points.pdf', same), fileOf('students/points.pdf', same))).toBe(0)
  })

  it.each([
    ['students/talk.handout.pdf', undefined],
    ['students/talk.handout-3.pdf', 4],
    ['students/talk.handout-6.pdf', 2],
    ['students/talk.pdf', 11],
    ['talk.notes.pdf', 12],
  ])('%s has every slide once, its links and its tags', async (path, pageCount) => {
    const pdf = await readPdfPages(fileOf(path))
    const text = pdf.pages.map((page) => page.text).join('\n')
    if (pageCount !== undefined) expect(pdf.pages).toHaveLength(pageCount)
    for (const word of ['Slide cedar', 'Slide dogwood', 'A last one'])
      expect([word, count(text, word)]).toEqual([word, 1])
    expect(slideWords.filter((word) => word !== 'jacaranda' && !text.includes(word))).toEqual([])
    expect(pdf.jumps.length).toBeGreaterThan(0)
    expect(pdf.bookmarks.filter((title) => title.startsWith('  '))).toContain('  Slide kapok')
    expect(pdf.roles).toEqual(
      expect.arrayContaining(['Sect', 'H1', 'H2', 'L', 'LBody', 'Table', 'TH', 'Figure', 'Formula', 'Link']),
    )
    expect(await findPdfFaults(fileOf(path))).toEqual([])
  })

  it('says beside each slide what students read, and lets long text go on', async () => {
    const pdf = await readPdfPages(fileOf('students/talk.handout.pdf'))
    const text = pdf.pages.map((page) => page.text).join('\n')
    for (const word of [
      'Paper beech',
      'Paper elm',
      'First fir',
      'ginkgo = 1',
      'A hornbeam',
      '<b>raw hazel</b>',
      'Long rowan',
      'Last sorrel',
    ])
      expect([word, count(text, word)]).toEqual([word, 1])
    for (let number = 1; number <= 8; number++) expect(text).toContain(`Paragraph ${number}.`)
    // What slides cite, behind its address.
    expect(text).toMatch(/p1\.1\s+Tide mills use the sea\./)
    expect(pdf.links).toContain('https://example.org/a')
    expect(
      pdf.pages.every(({ text: shown }, index) => shown.includes(`${index + 1} / ${pdf.pages.length}`)),
    ).toBe(true)
    const sections = pdf.pages.map(({ text: shown }) => /Old mills|New mills/.exec(shown)?.[0])
    expect(sections[0]).toBeDefined()
  })

  it('begins the notes with a page of what comes when', async () => {
    const { pages, bookmarks } = await readPdfPages(fileOf('talk.notes.pdf'))
    expect(pages[0]?.text).toMatch(/Running sheet.*0:00\s+1 Mills of the tide\s+QUOKKA speaks first\./)
    expect(pages[0]?.text).toMatch(/12:00\s+End/)
    expect(bookmarks[0]).toBe('Running sheet')
    const sea = pages.find(({ text }) => text.includes('Slide cedar'))?.text
    expect(sea).toContain('QUOKKA says')
    expect(sea).toContain('2 min')
  })

  it('is an HTML page that asks for nothing and runs nothing', () => {
    const html = Buffer.from(fileOf('students/talk.html')).toString('utf8')
    expect(html).not.toMatch(/<script|<iframe|frame-src|<!--|\son\w+=|class="bespoke/)
    expect(html).toContain("default-src 'none'")
    expect(count(html, '<svg data-marpit-svg')).toBe(11)
  })

  it('has the same bytes in another build', async () => {
    const again = await buildTalk(talk, ['students', 'notes'], browser)
    const differing = [...again.files].filter(([path, bytes]) => Buffer.compare(bytes, fileOf(path)) !== 0)
    expect(differing.map(([path]) => path)).toEqual([])
  })

  it.each([1, 2, 3])(
    'is whole or not there where the browser dies at its print number %i',
    async (number) => {
      const mortal = await launchTestBrowser()
      let prints = 0
      const dying: BrowserHandle = {
        ...mortal,
        withPage: (html, size, use) =>
          mortal.withPage(html, size, (page) => {
            prints += 1
            if (prints === number) void mortal.close()
            return use(page)
          }),
      }
      const { result, files } = await buildTalk(pointsTalk, ['pdf', 'students', 'notes'], dying)
      const faults = result.diagnostics.filter(({ severity }) => severity === 'error')
      expect(faults.map(({ code }) => code)).toEqual(['export/browser-failed'])
      const all = ['points.notes.pdf', 'points.pdf', 'students/points.handout.pdf', 'students/points.pdf']
      const printed = [...files.keys()].filter((path) => path.endsWith('.pdf'))
      expect(printed.length).toBeLessThan(all.length)
      expect(all).toEqual(expect.arrayContaining(printed))
      for (const path of printed) expect(await findPdfFaults(files.get(path) ?? new Uint8Array())).toEqual([])
      expect([...files.keys()]).toContain('students/points.html')
    },
  )
})
