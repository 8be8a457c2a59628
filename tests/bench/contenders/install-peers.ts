import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const wanted = fileURLToPath(new URL('../peers/', import.meta.url))
const installed = fileURLToPath(new URL('../../../node_modules/.cache/lectern-bench/peers/', import.meta.url))

/**
 * Installs the tools of tests/bench/peers by their own lock file, beside our cache, once for each state of that file; gives the
 * folder, or undefined where npm could not. No script of theirs is run: they bring no browser of their own.
 */
export function installPeers(tell: (text: string) => void): string | undefined {
  const lock = readFileSync(join(wanted, 'package-lock.json'), 'utf8')
  const stamp = join(installed, 'installed-lock.json')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return installed
  tell('  installing the tools to compare with (npm ci in tests/bench/peers; 800 packages, 700 MB)\n')
  mkdirSync(installed, { recursive: true })
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(join(wanted, name), join(installed, name))
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  const { status, stderr } = spawnSync('npm', args, { cwd: installed, encoding: 'utf8' })
  if (status !== 0) {
    tell(`  npm ci failed:\n${stderr.slice(-2000)}\n`)
    return undefined
  }
  writeFileSync(stamp, lock)
  return installed
}
