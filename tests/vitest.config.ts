import { defineConfig } from 'vitest/config'

/** Two kinds of tests: those that need a browser or a whole process, one file at a time, and all others, side by side. */
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
        test: {
          name: 'plain',
          include: ['tests/**/*.test.ts'],
          exclude: slow,
          // Nothing in the rooms has a state, so files may share their modules: importing them anew was a third of the time.
          isolate: false,
          // Only for what hangs: how long a test takes on a busy machine is no finding.
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: slow,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
    // Workers are processes, since marp-cli and the browser's signal handlers act on the process.
    pool: 'forks',
    maxWorkers: 2,
  },
})
