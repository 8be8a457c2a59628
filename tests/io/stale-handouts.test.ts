import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeOutputs } from '../../src/io/write-outputs.ts'
import { makeProject } from '../support/project.ts'

const file = (path: string, text = path): { readonly path: string; readonly bytes: Uint8Array } => ({
  path,
  bytes: Buffer.from(text),
})
const [first, six, nine] = ['x.handout', 'x.handout-6', 'x.handout-9'].map((name) => `students/${name}.pdf`)

it('takes away handouts in forms that are not asked for any more, but for one that was edited by hand', async () => {
  const folder = makeProject()
  const students = (): readonly string[] => readdirSync(join(folder, 'students')).sort()
  await writeOutputs(folder, [file(first!), file(six!), file(nine!)], [])
  expect(students()).toEqual(['x.handout-6.pdf', 'x.handout-9.pdf', 'x.handout.pdf'])
  // Other formats alone say nothing of handouts.
  await writeOutputs(folder, [file('x.pdf'), file('students/x.html')], [])
  expect(students()).toHaveLength(4)
  writeFileSync(join(folder, nine!), 'by hand')
  await writeOutputs(folder, [file(first!, 'another')], [])
  expect(students()).toEqual(['x.handout-9.pdf', 'x.handout.pdf', 'x.html'])
})
