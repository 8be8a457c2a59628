const grounds =
  'section { --paper: #fff !important; --ground: #fff !important; --night: #fff !important; --band: #fff !important }'

/** Sections and the slides with a ground of their own, as the others are. */
const onGrounds = [
  'section.section { --on-accent: #1b2430 !important; --on-accent-quiet: #4a5260 !important; --accent-deep: #d9d3c7 !important }',
  'section.on-picture { box-shadow: inset 0 0 0 1280px rgb(255 255 255 / .82) !important }',
].join('\n')

/** The colors of Lectern's first theme, whose contrast to white is known. */
const light: Readonly<Record<string, string>> = {
  '--tint': '#f3f3f3',
  '--ink': '#1b2430',
  '--quiet': '#4a5260',
  '--accent': '#9a3412',
  '--on-accent': '#fff',
  '--on-accent-quiet': '#f0d9cc',
  '--accent-deep': '#7f290c',
  '--second': '#2f739b',
  '--third': '#8f8878',
  '--on-third': '#11161d',
  '--decor': '#d9d3c7',
  '--watermark': '#e9e4da',
  '--marked': '#e7dfca',
  '--marp-shiki-token-function': '#1d5576',
  '--marp-shiki-token-string': '#3c5d1e',
  '--marp-shiki-token-string-expression': '#3c5d1e',
  '--marp-shiki-token-constant': '#6b3a7d',
  '--marp-shiki-token-punctuation': '#4a5260',
  '--marp-shiki-token-link': '#1d5576',
  '--marp-shiki-token-inserted': '#3c5d1e',
  '--marp-shiki-token-changed': '#6b3a7d',
}

/** Themes of others have no tokens that we know: all letters black, all grounds white. */
const foreign =
  '.slide section, .slide section :not(svg, svg *) { color: #111 !important; background-color: transparent !important; border-color: #999 !important; text-shadow: none !important } .slide section { background-color: #fff !important }'

/** Gives the rules by which slides print dark on white, whatever their theme. */
export function printSaverCss(isForeign: boolean): string {
  if (isForeign) return foreign
  const tokens = Object.entries(light).map(([name, value]) => `${name}: ${value} !important`)
  const dark = `.slide section, .slide section:is(.on-accent, .on-dark, .on-tint, .on-picture) { ${tokens.join('; ')} }`
  return [grounds, dark, onGrounds]
    .map((rules) => rules.replaceAll(/(^|\n)section/g, '$1.slide section'))
    .join('\n')
}
