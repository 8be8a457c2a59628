/** The layer law (docs/architecture.md), checked on every test run. */
const rooms = ['0-text', '1-article', '2-outline', '3-deck', '4-check', '5-markdown', '6-theme', '7-export']

/** A room sees itself, `diagnostics/`, and the models (`model.ts`, `part-model.ts` …) of lower-numbered rooms. */
const roomRules = rooms.map((room, index) => {
  const lower = rooms.slice(0, index)
  const models = lower.length === 0 ? [] : [`^src/(${lower.join('|')})/[a-z-]*model\\.ts$`]
  const text = index >= 1 && index <= 4 ? ['^src/0-text/'] : []
  // Dressing, measuring and printing are handed the run's browser; its types, its one error and when it has work are all they know of it.
  const browser = index >= 6 ? ['^src/browser/(model|browser-trouble|watch-pages)\\.ts$'] : []
  return {
    name: `room-${room}`,
    comment: `src/${room} sees itself, diagnostics/ and the models of lower rooms`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: {
      path: '^src/',
      pathNot: [`^src/${room}/`, '^src/diagnostics/', ...models, ...text, ...browser],
    },
  }
})

/** Every library has one door. */
const doors = {
  unified: '^src/0-text/',
  'remark-parse': '^src/0-text/',
  'remark-gfm': '^src/0-text/',
  'remark-frontmatter': '^src/0-text/',
  katex: '^src/0-text/check-tex\\.ts$',
  shiki: '^$',
  yaml: '^src/2-outline/',
  'csv-parse': '^src/2-outline/parse-csv\\.ts$',
  'd3-scale': '^src/5-markdown/chart/',
  'd3-shape': '^src/5-markdown/chart/',
  'image-size': '^src/3-deck/inspect-image\\.ts$',
  '@marp-team/marp-core': '^src/engine/',
  // It makes the presenter when Lectern is compiled (`bundle-presenter.mjs`), and runs for whoever calls it.
  '@marp-team/marp-cli': '^$',
  postcss: '^src/6-theme/(sheet|fonts)/',
  // Only its WebAssembly is used, which is read as a file.
  harfbuzzjs: '^$',
  'puppeteer-core': '^src/browser/',
  '@sparticuz/chromium': '^src/browser/',
  commander: '^src/command-line\\.ts$',
  leven: '^src/diagnostics/',
}

const doorRules = Object.entries(doors).map(([library, path]) => ({
  name: `door-${library.replace(/[@/]/g, '-')}`,
  comment: `${library} is used behind its one door only`,
  severity: 'error',
  from: { path: '^(src|marp\\.config)', pathNot: path },
  to: { path: `node_modules/${library}/` },
}))

const exporters = ['html', 'pdf', 'pptx', 'md', 'report-page']

export default {
  forbidden: [
    ...roomRules,
    ...doorRules,
    ...exporters.map((exporter) => ({
      name: `exporter-${exporter}`,
      comment: 'exporters are siblings: none knows another',
      severity: 'error',
      from: { path: `^src/7-export/${exporter}/` },
      to: { path: `^src/7-export/(?!${exporter}/)[^/]+/` },
    })),
    {
      name: 'ground-floor',
      comment: 'diagnostics/, io/ and browser/ know no room',
      severity: 'error',
      from: { path: '^src/(diagnostics|io|browser)/' },
      to: { path: '^(src/[0-9]|src/[^/]+\\.ts$|src/(commands|stages|engine)/)' },
    },
    {
      name: 'diagnostics-alone',
      severity: 'error',
      from: { path: '^src/diagnostics/' },
      to: { path: '^src/(?!diagnostics/)' },
    },
    {
      name: 'one-pipeline',
      comment: 'only pipeline.ts and its stages call the rooms; others at the top see their models',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$|^src/commands/', pathNot: '^src/pipeline\\.ts$' },
      to: { path: '^src/[0-9]', pathNot: '/[a-z-]*model\\.ts$' },
    },
    {
      name: 'one-order',
      comment: 'only pipeline.ts calls the stages, and recall-talk.ts the one that writes',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/((pipeline|recall-talk)\\.ts$|stages/)' },
      to: { path: '^src/stages/' },
    },
    {
      name: 'pure-rooms',
      comment: 'rooms 0 to 6 touch neither disk nor process',
      severity: 'error',
      from: { path: '^src/[0-6]-' },
      to: { path: '^(node:)?(fs|fs/promises|child_process|process|os|net|http|https)$' },
    },
    {
      name: 'engine-alone',
      comment: 'the engine is compiled for marp-cli too: it sees itself and packages only',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: { path: '^src/(?!engine/)' },
    },
    {
      name: 'engine-door',
      comment: 'the engine is loaded when it is needed, by one file; all else is handed it',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(engine/|stages/load-lazily\\.ts$)' },
      to: { path: '^src/engine/' },
    },
    {
      name: 'config-alone',
      comment: 'marp-cli loads marp.config.ts by itself, and takes the types out of no other file',
      severity: 'error',
      from: { path: '^marp\\.config\\.ts$' },
      to: { path: '^src/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@sparticuz/chromium$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
