// @ts-check
import { writeFileSync } from 'node:fs'
import vm from 'node:vm'

/*
 * Runs the compiled command once, as it is called, and keeps what V8 made of its code: `node keep-code.mjs FILE build TALK …`.
 * By its end V8 has compiled what such a run needs, and no more.
 */
const [, , keptPath = '', ...typed] = process.argv
const { Script } = vm
vm.Script = class extends Script {
  /** @param {ConstructorParameters<typeof Script>} given */
  constructor(...given) {
    super(...given)
    process.once('exit', () => writeFileSync(keptPath, this.createCachedData()))
  }
}
const command = new URL('build/src/cli.js', import.meta.url)
process.argv = [process.argv0, command.pathname, ...typed]
await import(command.href)
