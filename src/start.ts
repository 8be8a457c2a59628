#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import v8 from 'node:v8'
import vm from 'node:vm'

/*
 * The command as it is compiled: runs `lectern.cjs`, all of Lectern in one script, with what V8 made of it when it was compiled
 * (docs/adr/0028-compiled-code.md). Code of another version of V8, or for another processor, is refused by V8 itself, and
 * then compiled anew.
 */
// A build runs most code a few times: optimizing it takes more than it gives (docs/adr/0033-optimize-late.md). The default of V8
// 11.3 is 67,584 bytes of bytecode run by a function; what is really hot gets there soon all the same.
v8.setFlagsFromString('--interrupt-budget=1500000')

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
