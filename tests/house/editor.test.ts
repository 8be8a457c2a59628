import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listTalks } from '../../src/io/find-talks.ts'
import { projectFolder } from './generate/project-folder.ts'

const read = (path: string): string => readFileSync(`${projectFolder}${path}`, 'utf8')

interface Settings {
  readonly 'yaml.schemas': Readonly<Record<string, readonly string[]>>
  readonly 'markdown.marp.themes': readonly string[]
}

it('the editor finds the schemas and the theme that its settings name', () => {
  const settings = JSON.parse(read('.vscode/settings.json')) as Settings
  const named = [...Object.keys(settings['yaml.schemas']), ...settings['markdown.marp.themes']]
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((path) => !path.startsWith('./') || !existsSync(`${projectFolder}${path}`))).toEqual([])
  expect(settings['yaml.schemas']['./schema/outline.schema.json']).toEqual(['content/*/outline.yaml'])
  expect(JSON.parse(read('.vscode/extensions.json'))).toEqual({
    recommendations: ['redhat.vscode-yaml', 'marp-team.marp-vscode'],
  })
})

it('every outline names its schema by a path that is there, in its first line', async () => {
  for (const { folder, outlinePath } of await listTalks(projectFolder)) {
    const [, path = ''] =
      /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(outlinePath, 'utf8')) ?? []
    expect(existsSync(`${folder}/${path}`), outlinePath).toBe(true)
  }
})
