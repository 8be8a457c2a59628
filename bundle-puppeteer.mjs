// @ts-check
import { join } from 'node:path'

/**
 * Puts `puppeteer-encoding.mjs` into the bundle: pages that are served to the browser have a megabyte, and Puppeteer encodes them in a
 * way that browsers know, too.
 * @type {import('esbuild').Plugin}
 */
export const bundledPuppeteer = {
  name: 'bundled-puppeteer',
  setup: ({ onResolve, initialOptions }) => {
    onResolve({ filter: /\/util\/encoding\.js$/ }, ({ importer }) =>
      /[\\/]puppeteer-core[\\/]lib[\\/]/.test(importer)
        ? { path: join(initialOptions.absWorkingDir ?? '', 'puppeteer-encoding.mjs') }
        : undefined,
    )
  },
}
