import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createCssVariablesTheme, createHighlighterCoreSync } from 'shiki/core'
import { createJavaScriptRegexEngine, defaultJavaScriptRegexConstructor } from 'shiki/engine/javascript'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { codeSamples } from './support/code-samples.ts'

type Engine = ReturnType<typeof createEngine>

let compiled: Engine
const typed = createEngine()
beforeAll(async () => {
  ensureCompiled()
  const module = await import(pathToFileURL(join(packageFolder, 'build/marp.config.js')).href)
  compiled = (module as { createEngine: typeof createEngine }).createEngine()
})

describe.each(Object.entries(codeSamples))('code in %s', (language, code) => {
  it('is colored by the compiled engine as by Shiki', () => {
    const color = (engine: Engine): string =>
      engine.markdown.render(`\`\`\`${language} {1}\n${code}\n\`\`\`\n`, {})
    const html = color(compiled)
    expect(html).toBe(color(typed))
    expect(html).toContain('--marp-shiki-token-')
  })
})

interface Known {
  readonly v8: string
  readonly expressions: readonly (readonly [typed: string, source: string, flags: string, options?: object])[]
}

const read = (grammar: string): Known =>
  JSON.parse(readFileSync(join(packageFolder, `build/expressions/${grammar}.json`), 'utf8')) as Known

/** The expressions of every grammar that stands in the language. */
const known = { html: ['html', 'javascript', 'css'], py: ['python'], css: ['css'] } as const
const usual = ['python', 'javascript', 'java', 'c', 'r', 'sql', 'shellscript', 'html', 'json', 'css'] as const

describe.each(usual)('the expressions of %s', (language) => {
  it('are nearly all known before, as they are translated now', async () => {
    const asked = new Map<string, RegExp>()
    const regexConstructor = (expression: string): RegExp => {
      const made = defaultJavaScriptRegexConstructor(expression, { target: 'auto' })
      asked.set(expression, made)
      return made
    }
    const highlighter = createHighlighterCoreSync({
      themes: [createCssVariablesTheme({ name: 'plain' })],
      langs: (await import(`shiki/langs/${language}.mjs`)).default,
      engine: createJavaScriptRegexEngine({ forgiving: true, regexConstructor }),
    })
    highlighter.codeToHtml(codeSamples[language] ?? '', { lang: language, theme: 'plain' })
    highlighter.dispose()
    const files = (language in known ? known[language as keyof typeof known] : [language]).map(read)
    expect(new Set(files.map(({ v8 }) => v8))).toEqual(new Set([process.versions.v8]))
    const found = new Map(
      files.flatMap(({ expressions }) => expressions.map((one) => [one[0], one] as const)),
    )
    const both = [...asked].flatMap(([expression, made]) => {
      const one = found.get(expression)
      return one === undefined ? [] : [[one, made] as const]
    })
    expect(both.length).toBeGreaterThan(asked.size * 0.9)
    for (const [[, source, flags, options], made] of both) {
      expect([source, flags]).toEqual([made.source, made.flags])
      expect(options).toEqual((made as { rawOptions?: object }).rawOptions)
    }
  })
})
