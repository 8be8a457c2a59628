import { existsSync } from 'node:fs'

/**
 * What `npx marp -c marp.config.ts` renders with: Lectern's engine. Its files are in `src/engine/`, and marp-cli 4.5.1 takes the
 * types out of this file only: so it is the compiled engine that is loaded.
 */
const compiled = new URL('build/marp.config.js', import.meta.url)
if (!existsSync(compiled))
  throw new Error('the engine is not compiled yet: run `npm run prepare` in this folder')

// marp-cli awaits it. To wait here would hide the words above: it requires what it fails to import, and so cannot then.
export default import(compiled.href).then((module) => module.default)
