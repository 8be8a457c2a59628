import { defineConfig } from 'vitest/config'

/** Those that start, lose and end browsers, whose handlers act on the process: each file in its own. */
const alone = ['tests/browser/browser-*.test.ts']
/** Those that need a browser or a whole process. */
const slow = [
  'tests/browser/**/*.test.ts',
  'tests/fit/**/*.test.ts',
  'tests/export/**/*.test.ts',
  'tests/command/**/*.test.ts',
]

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'plain', include: ['tests/**/*.test.ts'], exclude: slow },
      },
      {
        extends: true,
        test: { name: 'browser', include: slow, exclude: alone },
      },
      {
        extends: true,
        test: { name: 'alone', include: alone, isolate: true },
      },
    ],
    // Nothing in the rooms has a state, so files may share their modules: importing them anew was a third of the time.
    isolate: false,
    // Workers are processes, since marp-cli and the browser's signal handlers act on the process.
    pool: 'forks',
    maxWorkers: 2,
    // Only for what hangs: how long a test takes on a busy machine is no finding.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // The Open XML SDK runs for a second or three at a time: to watch itself for what to optimize costs it a quarter more.
    env: { DOTNET_TieredPGO: '0' },
  },
})
