import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listInstalledPaths } from '../../../src/browser/list-installed-paths.ts'
import type { Call } from '../measure/measure-process.ts'
import type { GeneratedTalk } from '../talks/model.ts'
import { printMarkdown } from '../talks/print-markdown.ts'
import type { Contender } from './contender.ts'

export interface Peers {
  readonly contenders: readonly Contender[]
  /** Which tools are not measured, and why. */
  readonly absent: readonly string[]
}

interface Setting {
  readonly talk: GeneratedTalk
  /** Of these tools: `node_modules` and all. */
  readonly packages: string | undefined
  readonly scratchFolder: string
  /** The browser that Lectern takes, for the column "with our browser". */
  readonly ourBrowser: string | undefined
}

/** Takes a talk; gives the tools that a lecturer would use instead, each with the same slides in its own Markdown. */
export function peerContenders(setting: Setting): Peers {
  const made = [...(setting.packages === undefined ? [] : [ofMarp, ofSlidev, ofDecktape]), ofPandoc].map(
    (make) => make(setting),
  )
  const absent = setting.packages === undefined ? ['marp, slidev, decktape: npm ci failed'] : []
  return {
    contenders: made.flatMap(({ contenders }) => contenders),
    absent: [...absent, ...made.flatMap(({ absent: reasons }) => reasons)],
  }
}

/** Marp's own commands; its three formats are three commands, and a browser each but for the first. */
function ofMarp({ talk, packages = '', scratchFolder, ourBrowser }: Setting): Peers {
  const folder = emptyFolder(scratchFolder, 'marp')
  writeFileSync(join(folder, 'slides.md'), printMarkdown(talk, 'marp'))
  const call = (format: string, ...more: readonly string[]): Call => ({
    command: process.execPath,
    args: [
      join(packages, 'node_modules/@marp-team/marp-cli/marp-cli.js'),
      ...['slides.md', '--html', '--allow-local-files', ...(format === 'html' ? [] : [`--${format}`])],
      ...['-o', `out/slides.${format}`, ...more],
    ],
    workingFolder: folder,
    environment: { CHROME_NO_SANDBOX: '1' },
  })
  const outputFolder = join(folder, 'out')
  const prepare = (): void => rmSync(outputFolder, { recursive: true, force: true })
  const one = (name: string, ...calls: readonly Call[]): Contender => {
    const written = calls.map(({ args }) => args.find((arg) => arg.startsWith('out/slides.')) ?? '')
    const pages = Object.fromEntries(written.map((path) => [path.slice('out/'.length), talk.slides.length]))
    return { name, calls, outputFolder, pages, prepare }
  }
  const ours = ourBrowser === undefined ? [] : ['--browser', 'chrome', '--browser-path', ourBrowser]
  return {
    contenders: [
      one('marp html', call('html')),
      one('marp pdf', call('pdf')),
      one('marp html + pdf + pptx', call('html'), call('pdf'), call('pptx')),
      ...(ourBrowser === undefined
        ? []
        : [
            one('marp pdf, with our browser', call('pdf', ...ours)),
            one(
              'marp html + pdf + pptx, with our browser',
              call('html'),
              call('pdf', ...ours),
              call('pptx', ...ours),
            ),
          ]),
    ],
    absent: [],
  }
}

const installedBrowser = (): string | undefined =>
  listInstalledPaths(process.platform, process.env.HOME ?? '', process.env).find((path) => existsSync(path))

function ofSlidev({ talk, packages = '', scratchFolder }: Setting): Peers {
  const browser = installedBrowser()
  if (browser === undefined) return { contenders: [], absent: ['slidev export: no installed browser'] }
  const folder = emptyFolder(scratchFolder, 'slidev')
  // It asks a font service of the web while it prints, and waits for the answer.
  const slides = printMarkdown(talk, 'slidev').replace('---\n', '---\nfonts: { provider: none }\n')
  writeFileSync(join(folder, 'slides.md'), slides)
  symlinkSync(join(packages, 'node_modules'), join(folder, 'node_modules'))
  const call: Call = {
    command: process.execPath,
    args: [
      join(packages, 'node_modules/@slidev/cli/bin/slidev.mjs'),
      ...[
        'export',
        'slides.md',
        '--executable-path',
        browser,
        '--timeout',
        '300000',
        '--output',
        'out/slides.pdf',
      ],
    ],
    workingFolder: folder,
  }
  return {
    contenders: [
      {
        ...{ name: 'slidev export (pdf)', calls: [call], outputFolder: join(folder, 'out') },
        pages: { 'slides.pdf': talk.slides.length },
      },
    ],
    absent: [],
  }
}

/** A reveal.js page of the same slides, printed slide by slide without decktape's pause. */
function ofDecktape({ talk, packages = '', scratchFolder }: Setting): Peers {
  const browser = installedBrowser()
  if (browser === undefined) return { contenders: [], absent: ['decktape: no installed browser'] }
  const folder = emptyFolder(scratchFolder, 'decktape')
  const reveal = join(packages, 'node_modules/reveal.js/dist')
  const page = `<!doctype html><meta charset="utf-8"><title>${talk.title}</title>
<style>${['reset.css', 'reveal.css', 'theme/white.css'].map((name) => readFileSync(join(reveal, name), 'utf8')).join('\n')}</style>
<div class="reveal"><div class="slides"><section data-markdown data-separator="^---$" data-separator-notes="^Note:"><textarea data-template>
${printMarkdown(talk, 'reveal')}</textarea></section></div></div>
<script src="file://${reveal}/reveal.js"></script><script src="file://${reveal}/plugin/markdown.js"></script>
<script>Reveal.initialize({ plugins: [RevealMarkdown], transition: 'none' })</script>`
  writeFileSync(join(folder, 'slides.html'), page)
  mkdirSync(join(folder, 'out'))
  const call: Call = {
    command: process.execPath,
    args: [
      join(packages, 'node_modules/decktape/decktape.js'),
      ...['-p', '0', '-s', '1280x720', '--chrome-path', browser, '--chrome-arg=--no-sandbox'],
      ...['reveal', `file://${join(folder, 'slides.html')}`, 'out/slides.pdf'],
    ],
    workingFolder: folder,
  }
  return {
    contenders: [
      {
        ...{
          name: 'decktape on reveal.js, no pause (pdf)',
          calls: [call],
          outputFolder: join(folder, 'out'),
        },
        pages: { 'slides.pdf': talk.slides.length },
      },
    ],
    absent: [],
  }
}

function ofPandoc({ talk, scratchFolder }: Setting): Peers {
  if (spawnSync('pandoc', ['--version']).status !== 0)
    return { contenders: [], absent: ['pandoc: not on this machine (it is no npm package)'] }
  const folder = emptyFolder(scratchFolder, 'pandoc')
  writeFileSync(join(folder, 'slides.md'), printMarkdown(talk, 'pandoc'))
  mkdirSync(join(folder, 'out'))
  const call: Call = {
    command: 'pandoc',
    args: ['slides.md', '-o', 'out/slides.pptx'],
    workingFolder: folder,
  }
  return {
    contenders: [
      {
        ...{ name: 'pandoc (pptx)', calls: [call], outputFolder: join(folder, 'out') },
        pages: { 'slides.pptx': talk.slides.length },
      },
    ],
    absent: [],
  }
}

function emptyFolder(scratchFolder: string, name: string): string {
  const folder = join(scratchFolder, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}
