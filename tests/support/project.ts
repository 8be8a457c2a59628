import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { packageFolder } from './check-talk.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

/** Makes a folder with these files, gone after the test. */
export function makeProject(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, files)
  return folder
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Every file below, by its path, with its bytes as text. */
export function readFiles(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {}
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  )
}

/** The files of a small talk under `folder` that has no fault; `more` goes to the end of its outline. */
export function smallTalk(folder: string, more = ''): Files {
  return {
    [`${folder}/article.txt`]: 'Mills\n\nTide mills use the sea. They are old.\n',
    [`${folder}/outline.yaml`]: `title: Mills of the tide
lang: en
slides:
  - title: Mills are old
    points: [They use the sea, { text: They are old, from: p1.2 }]
    from: p1.1
    notes: Some words to say.
  - statement: The sea is a motor.
    from: own
${more}`,
  }
}

/** A copy of the compiled package, whose files a test may break. */
export function copyPackage(changes: Files): string {
  const folder = makeProject()
  for (const name of ['build', 'themes', 'package.json']) {
    cpSync(join(packageFolder, name), join(folder, name), { recursive: true })
  }
  symlinkSync(join(packageFolder, 'node_modules'), join(folder, 'node_modules'), 'dir')
  writeFiles(folder, changes)
  return folder
}
