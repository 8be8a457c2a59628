interface Bar {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly color: string
  readonly opacity: number
}

interface LineDrawing {
  readonly width: number
  readonly height: number
  readonly bars: readonly Bar[]
}

/**
 * Takes `url("data:image/svg+xml,…")`; gives its lines as bars where it is drawn of level and upright lines, as the marks of
 * Lectern's themes are, so that they can be drawn natively in colors of the theme. Shapes with gradients, which only glow, are
 * left out; any other drawing is undefined.
 */
export function readLineDrawing(url: string): LineDrawing | undefined {
  const [, encoded] = /^url\("?data:image\/svg\+xml[^,]*,(.*?)"?\)$/.exec(url) ?? []
  if (encoded === undefined) return undefined
  const svg = decode(encoded)
  const [, width, height] = /viewBox='0 0 ([\d.]+) ([\d.]+)'/.exec(svg.replaceAll('"', "'")) ?? []
  const drawn = svg.replace(/<defs>[\s\S]*?<\/defs>/g, '').replace(/<\w+ [^>]*fill=.url\(#[^>]*>/g, '')
  if (width === undefined || height === undefined || /<(?!\/?(?:svg|g|path)\b)/.test(drawn)) return undefined
  const bars: Bar[] = []
  const groupWidth = attribute(/<g [^>]*>/.exec(drawn)?.[0] ?? '', 'stroke-width')
  for (const [path] of drawn.matchAll(/<path [^>]*>/g)) {
    const thick = Number(attribute(path, 'stroke-width') ?? groupWidth ?? 1)
    const lines = readLines(attribute(path, 'd') ?? '', thick)
    const color = attribute(path, 'stroke')
    if (lines === undefined || color === undefined) return undefined
    const opacity = Number(attribute(path, 'stroke-opacity') ?? 1)
    bars.push(...lines.map((line) => ({ ...line, color, opacity })))
  }
  return { width: Number(width), height: Number(height), bars }
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1]
}

/** `M80 78h267` and `M80 78v20`, as often as wanted. */
function readLines(path: string, thick: number): readonly Omit<Bar, 'color' | 'opacity'>[] | undefined {
  if (!/^(?:M[\d.]+ [\d.]+[hv][\d.]+)+$/.test(path)) return undefined
  return [...path.matchAll(/M([\d.]+) ([\d.]+)([hv])([\d.]+)/g)].map(([, x = 0, y = 0, way, far = 0]) =>
    way === 'h'
      ? { left: Number(x), top: Number(y) - thick / 2, width: Number(far), height: thick }
      : { left: Number(x) - thick / 2, top: Number(y), width: thick, height: Number(far) },
  )
}
