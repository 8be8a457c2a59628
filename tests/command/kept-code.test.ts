import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { copyPackage, makeProject, writeFiles } from '../support/project.ts'
import { runLectern } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

/** Tells whether V8 took the code that was kept of a script. */
const witness = `import vm from 'node:vm'
const { Script } = vm
vm.Script = class extends Script {
  constructor(...given) {
    super(...given)
    process.stderr.write(\`refused: \${this.cachedDataRejected}\\n\`)
  }
}
`

async function runVersion(packagePath: string) {
  const cwd = makeProject()
  writeFiles(cwd, { 'witness.mjs': witness })
  const environment = { NODE_OPTIONS: `--import ${join(cwd, 'witness.mjs')}` }
  return runLectern(['--version'], { cwd, environment, packageFolder: packagePath })
}

const codeFile = (): string => {
  const [name = ''] = readdirSync(join(packageFolder, 'build')).filter((one) => one.endsWith('.bin'))
  return `build/${name}`
}

describe('what V8 made of the code', () => {
  it('is kept when Lectern is compiled, and taken', async () => {
    expect(codeFile()).toContain(process.versions.v8)
    const { code, stderr } = await runVersion(packageFolder)
    expect([code, stderr]).toEqual([0, 'refused: false\n'])
  })

  it.each([
    ['of something else', 'x'.repeat(5000)],
    ['empty', ''],
  ])('is refused where it is %s, and the command runs all the same', async (_, bytes) => {
    const { code, stderr, stdout } = await runVersion(copyPackage({ [codeFile()]: bytes }))
    expect([code, stderr]).toEqual([0, 'refused: true\n'])
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
