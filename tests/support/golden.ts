import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

const isUpdating = process.env.UPDATE === '1'
if (isUpdating && process.env.CI) throw new Error('UPDATE=1 rewrites what is expected: never in CI')

/** Compares a text with the file that says what it should be; an empty text with no file. `UPDATE=1` writes the file: look at it. */
export function expectGolden(actual: string, path: string): void {
  if (isUpdating) {
    mkdirSync(dirname(path), { recursive: true })
    if (actual === '') rmSync(path, { force: true })
    else writeFileSync(path, actual)
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '')
}
