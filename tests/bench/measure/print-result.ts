import type { Claim, Group, Row, Spread, SuiteResult } from './model.ts'

/** Takes what a suite came to; gives it as Markdown, which terminals and docs/benchmarks.md show alike. */
export function printResult({ groups, claims, notes }: SuiteResult): string {
  const parts = [
    ...groups.map(printGroup),
    ...(claims.length === 0 ? [] : [printTable(['promised', 'at most', 'seen', ''], claims.map(printClaim))]),
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join('\n')]),
  ]
  return parts.join('\n\n')
}

function printGroup({ title, base, rows }: Group): string {
  const one = rows.find(({ name }) => name === base)
  const header = ['', 'wall, median (min–max)', 'ratio', 'CPU, median (min–max)', 'peak MiB', 'out KiB']
  return `**${title}**\n\n${printTable(
    header,
    rows.map((row) => printRow(row, one)),
  )}`
}

function printRow(row: Row, base: Row | undefined): readonly string[] {
  const ratio = base === undefined ? '' : (row.wallMs.median / base.wallMs.median).toFixed(2)
  const whole = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(0))
  return [
    row.name,
    printSpread(row.wallMs),
    ratio,
    printSpread(row.cpuMs),
    whole(row.peakMiB),
    whole(row.outKiB),
  ]
}

const printSpread = ({ median, min, max }: Spread): string =>
  `${printMs(median)} (${printMs(min)}–${printMs(max)})`

const printMs = (ms: number): string => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`)

const printClaim = ({ text, seen, limit }: Claim): readonly string[] => [
  text,
  limit.toString(),
  seen.toFixed(seen < 10 ? 2 : 0),
  seen <= limit ? 'holds' : 'MISSED',
]

function printTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(header), rule, ...rows.map(line)].join('\n')
}
