import { existsSync } from 'node:fs'

/** Where Lectern's themes lie: beside `build/`, in which the compiled file is, or beside `src/`. */
export const themesFolder = ['../themes/', '../../themes/']
  .map((folder) => new URL(folder, import.meta.url))
  .find((folder) => existsSync(folder))
