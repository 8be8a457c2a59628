#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import vm from 'node:vm'

/*
 * The command as it is compiled: runs `lectern.cjs`, all of Lectern in one script, with what V8 made of it when it was compiled
 * (docs/adr/0028-compiled-code.md). Code of another version of V8, or for another processor, is refused by V8 itself, and
 * then compiled anew.
 */
const script = new URL('../lectern.cjs', import.meta.url)
const compiled = new URL(`../code-${process.versions.v8}-${process.arch}.bin`, import.meta.url)

function readCompiled(): { readonly cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(compiled) }
  } catch {
    return {}
  }
}

// A function, spelled in ASCII: so it is neither decoded nor copied.
const run = new vm.Script(readFileSync(script, 'latin1'), {
  filename: script.href,
  // Shiki's grammars and KaTeX are modules, which the script asks for by `import()`.
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  ...readCompiled(),
}).runInThisContext()
run(createRequire(script), script.href)
