import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { printResult } from './measure/print-result.ts'
import { build } from './suites/build.ts'
import { grounding } from './suites/grounding.ts'
import { pptx } from './suites/pptx.ts'
import type { Suite } from './suites/suite.ts'

/** `npm run bench -- [suite…] [20 100] [--only lectern,'marp pdf'] [--rounds 3] [--json FILE]`: docs/benchmarks.md says what it measures. */
const suites: Readonly<Record<string, Suite>> = { grounding, build, pptx }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, rounds: { type: 'string' }, json: { type: 'string' } },
})
const slides = positionals.filter((word) => /^\d+$/.test(word)).map(Number)
const typed = positionals.filter((word) => !/^\d+$/.test(word))
const names = typed.length === 0 ? Object.keys(suites) : typed
const unknown = names.find((name) => !(name in suites))
if (unknown !== undefined) {
  process.stderr.write(`there is no suite ${unknown}; there are ${Object.keys(suites).join(', ')}\n`)
  process.exit(2)
}

const scratchFolder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const options = {
  ...(slides.length === 0 ? {} : { slides }),
  ...(values.only === undefined ? {} : { only: values.only.split(',') }),
  ...(values.rounds === undefined ? {} : { rounds: Number(values.rounds) }),
  scratchFolder,
  tell: (text: string) => void process.stderr.write(text),
}
const results: Record<string, unknown> = {}
try {
  for (const name of names) {
    const suite = suites[name]
    if (suite === undefined) continue
    process.stderr.write(`${name}: ${suite.about}\n`)
    const result = await suite.run(options)
    results[name] = result
    process.stdout.write(`\n## ${name}\n\n${printResult(result)}\n`)
  }
} finally {
  rmSync(scratchFolder, { recursive: true, force: true })
}

const jsonPath = values.json ?? 'node_modules/.cache/lectern-bench/results.json'
const [processor] = cpus()
const machine = {
  node: process.version,
  processor: processor?.model ?? 'unknown',
  cores: cpus().length,
  memoryMiB: Math.round(totalmem() / 2 ** 20),
}
mkdirSync(dirname(jsonPath), { recursive: true })
writeFileSync(jsonPath, `${JSON.stringify({ machine, results }, undefined, 2)}\n`)
process.stderr.write(`\nwritten: ${jsonPath}\n`)
