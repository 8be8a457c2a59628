import type { FindSlip, Slip, Stumble } from './slip.ts'

const leadingTab = /^ *\t[ \t]*/
const tabAfterDash = /^( *(?:- +)*-)\t+ */

/** A tab in the indentation, or after a dash. */
export const findTab: FindSlip = (stumble) => {
  const near = [stumble.line, stumble.line + 1].find((line) => isTabbed(stumble.lines[line]))
  return near === undefined ? findTabAfterDash(stumble) : findLeadingTab(near, stumble)
}

const isTabbed = (line = ''): boolean => leadingTab.test(line) && line.trim() !== ''

/** All lines that begin with a tab are mended, by as many spaces as fit the lines around, and the first is told. */
function findLeadingTab(line: number, { lines, readsAll }: Stumble): Slip {
  const tabbed = lines.flatMap((text, index) => (isTabbed(text) ? [index] : []))
  const after = (tabbed.at(-1) ?? line) + 1
  const ways = [2, 4, 6, 8].map(
    (width) => new Map(tabbed.map((index) => [index, spacesForTabs(lines[index] ?? '', width)])),
  )
  const fitting = ways.find((way) => readsAll(new Map([...way, [after, lines[after] ?? '']])))
  const others = tabbed.length - 1
  const more = others === 0 ? '' : ` (so ${others === 1 ? 'is 1 other line' : `are ${others} other lines`})`
  return {
    code: 'outline/tab',
    line,
    column: 0,
    endColumn: leadingTab.exec(lines[line] ?? '')?.[0].length ?? 1,
    problem: 'the line is indented with a tab',
    hint: `use two spaces for each level: YAML allows no tabs there${more}`,
    mended: fitting ?? ways[0] ?? new Map(),
    showsLine: false,
  }
}

function findTabAfterDash({ lines, line, code }: Stumble): Slip | undefined {
  const text = lines[line] ?? ''
  const dash = tabAfterDash.exec(text)
  if (code !== 'TAB_AS_INDENT' || dash === null) return undefined
  const [typed, head = ''] = dash
  return {
    code: 'outline/tab',
    line,
    column: head.length,
    endColumn: typed.length,
    problem: 'a tab follows the dash',
    hint: 'put one space there',
    mended: new Map([[line, `${head} ${text.slice(typed.length)}`]]),
    showsLine: true,
  }
}

const spacesForTabs = (line: string, width: number): string =>
  line.replace(leadingTab, (indent) => indent.replaceAll('\t', ' '.repeat(width)))
