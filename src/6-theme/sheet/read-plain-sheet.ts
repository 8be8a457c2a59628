import { list } from 'postcss'
import { type Change, change } from './change-text.ts'
import { type Statement, scanStatement } from './scan-statement.ts'
import type {
  SheetAtRule,
  SheetComment,
  SheetDeclaration,
  SheetNode,
  SheetRoot,
  SheetRule,
} from './sheet-root.ts'

/** Everything of a sheet in its order, and where it stands. */
interface PlainSheet {
  readonly css: string
  readonly top: PlainNode[]
  readonly declarations: PlainDeclaration[]
  readonly rules: PlainRule[]
  readonly atRules: PlainAtRule[]
  readonly comments: SheetComment[]
}

type PlainNode = SheetNode & Placed
type PlainParent = PlainRule | PlainAtRule | Pick<SheetRoot, 'type'>

interface Placed {
  /** After what stands before: of the white space that belongs to it. */
  readonly from: number
  readonly start: number
}
interface PlainDeclaration extends SheetDeclaration, Placed {
  readonly typed: string
  readonly valueStart: number
  readonly parent: PlainParent
}
interface PlainRule extends SheetRule, Placed {
  readonly nodes: PlainNode[]
}
interface PlainAtRule extends SheetAtRule, Placed {
  nodes?: PlainNode[] | undefined
  readonly parent: PlainParent
  end: number
  isRemoved: boolean
}

/**
 * Reads a style sheet as PostCSS does, in a tenth of its time, where it is spelled plainly: as Lectern's own themes are, and
 * whatever the engine has packed. Undefined for one that is not, or is broken: PostCSS knows what to make of it.
 */
export function readPlainSheet(css: string): SheetRoot | undefined {
  if (otherSpaces.test(css)) return undefined
  const sheet: PlainSheet = { css, top: [], declarations: [], rules: [], atRules: [], comments: [] }
  const root = rootOf(sheet)
  return readNodes(sheet, root) ? root : undefined
}

/** What JavaScript takes for white space, and CSS does not. */
const otherSpaces = /[\0\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/

const rootOf = (sheet: PlainSheet): SheetRoot => ({
  type: 'root',
  nodes: sheet.top,
  ...walksOf(sheet.declarations),
  walkRules: (visit) => sheet.rules.forEach(visit),
  walkAtRules: (name, visit) => {
    for (const rule of sheet.atRules) if (!rule.isRemoved && name.test(rule.name)) visit(rule)
  },
  walkComments: (visit) => sheet.comments.forEach(visit),
  toString: () => print(sheet),
  restore: () => {
    for (const declaration of sheet.declarations) declaration.value = declaration.typed
    for (const rule of sheet.atRules) rule.isRemoved = false
  },
})

const walksOf = (declarations: readonly PlainDeclaration[]): Pick<SheetRoot, 'walkDecls'> => ({
  walkDecls: (name: RegExp | Visit, visit?: Visit) => {
    for (const declaration of declarations) {
      if ('isRemoved' in declaration.parent && declaration.parent.isRemoved) continue
      if (typeof name === 'function') name(declaration)
      else if (name.test(declaration.prop)) visit?.(declaration)
    }
  },
})
type Visit = (declaration: SheetDeclaration) => void

const white = /[ \n\t\r\f]*/y

function readNodes(sheet: PlainSheet, root: PlainParent): boolean {
  const { css } = sheet
  const open: (PlainRule | PlainAtRule)[] = []
  let from = 0
  while (true) {
    white.lastIndex = from
    white.test(css)
    const start = white.lastIndex
    const parent = open.at(-1) ?? root
    const siblings = open.at(-1)?.nodes ?? sheet.top
    if (start === css.length) return open.length === 0
    if (css.startsWith('/*', start)) {
      const end = css.indexOf('*/', start + 2)
      if (end < 0) return false
      const comment = { type: 'comment', text: css.slice(start + 2, end).trim(), from, start } as const
      sheet.comments.push(comment)
      siblings.push(comment)
      from = end + 2
    } else if (css[start] === '}') {
      const closed = open.pop()
      if (closed === undefined) return false
      from = start + 1
      if (closed.type === 'atrule') closed.end = from
    } else {
      const statement = scanStatement(css, start)
      const node = statement === undefined ? undefined : readNode(sheet, { from, start }, statement, parent)
      if (statement === undefined || node === undefined) return false
      siblings.push(node)
      if (statement.sign === '{' && node.type !== 'decl' && node.type !== 'comment')
        open.push(node as PlainRule)
      from = statement.sign === '}' ? statement.end : statement.end + 1
    }
  }
}

function readNode(
  sheet: PlainSheet,
  place: Placed,
  statement: Statement,
  parent: PlainParent,
): PlainNode | undefined {
  const text = sheet.css.slice(place.start, statement.end)
  if (text.startsWith('@')) return readAtRule(sheet, place, statement, text, parent)
  return statement.sign === '{'
    ? readRule(sheet, place, text, parent)
    : readDeclaration(sheet, place, statement, text, parent)
}

function readRule(
  sheet: PlainSheet,
  place: Placed,
  text: string,
  parent: PlainParent,
): PlainRule | undefined {
  // A property of the author's own may hold a block, and old browsers' hacks begin with other signs.
  if (!/^(?!--)[\w.#:[*>~+&\u0080-\uffff-]/.test(text)) return undefined
  const selector = text.trimEnd()
  let selectors: readonly string[] | undefined
  const rule: PlainRule = {
    ...{ type: 'rule', selector, nodes: [], parent, ...place },
    get selectors() {
      selectors ??= selector.includes(',') ? list.comma(selector) : [selector]
      return selectors
    },
  }
  sheet.rules.push(rule)
  return rule
}

const atRuleHead = /^@([\w-]+)(?:\s+|(?=\()|$)/

function readAtRule(
  sheet: PlainSheet,
  place: Placed,
  { sign, end }: Statement,
  text: string,
  parent: PlainParent,
): PlainAtRule | undefined {
  const head = atRuleHead.exec(text)
  if (head === null || sign === '}') return undefined
  const nodes: PlainNode[] | undefined = sign === '{' ? [] : undefined
  const rule: PlainAtRule = {
    ...{
      type: 'atrule',
      name: head[1] ?? '',
      params: text.slice(head[0].length).trimEnd(),
      parent,
      ...place,
    },
    ...(nodes === undefined ? {} : { nodes }),
    ...{ end: end + 1, isRemoved: false },
    walkDecls: (name: RegExp | Visit, visit?: Visit) => {
      const within = sheet.declarations.filter(({ start }) => start > place.start && start < rule.end)
      walksOf(within).walkDecls(name as RegExp, visit as Visit)
    },
    remove: () => {
      rule.isRemoved = true
    },
  }
  sheet.atRules.push(rule)
  return rule
}

const plainName = /^(?:--[\w-]+|-?[a-z][\w-]*)$/i

function readDeclaration(
  sheet: PlainSheet,
  place: Placed,
  { colon, hasSecondColon, sign }: Statement,
  text: string,
  parent: PlainParent,
): PlainDeclaration | undefined {
  if (colon < 0 || hasSecondColon || parent.type === 'root') return undefined
  const prop = text.slice(0, colon - place.start)
  if (!plainName.test(prop)) return undefined
  const typed = text.slice(prop.length + 1)
  const important = /\s+!important$/i.exec(sign === '}' ? typed.trimEnd() : typed)
  const value = important === null ? typed.trimStart() : typed.slice(0, important.index).trimStart()
  const isOwn = prop.startsWith('--')
  // White space at the end belongs to the value of a property of the author's own, and to nothing else.
  const trimmed = isOwn && important === null ? value : value.trimEnd()
  if (trimmed.trim() === '' || /[!@]/.test(value) || (sign === ';' && trimmed !== value)) return undefined
  const valueStart = colon + 1 + (typed.length - typed.trimStart().length)
  const declaration: PlainDeclaration = {
    ...{ type: 'decl', prop, value: trimmed, typed: trimmed, valueStart, parent, ...place },
  }
  sheet.declarations.push(declaration)
  return declaration
}

/** The text with what was changed: as PostCSS prints it. */
function print({ css, top, declarations, atRules }: PlainSheet): string {
  const changes: Change[] = []
  for (const { value, typed, valueStart } of declarations) {
    if (value !== typed) changes.push({ start: valueStart, end: valueStart + typed.length, text: value })
  }
  // What comes first in the sheet afterwards stands where the first of all stood.
  const first = top.findIndex((node) => !('isRemoved' in node && node.isRemoved))
  const before = new Set<Placed>(first < 0 ? top : top.slice(0, first))
  const [head, next] = [top[0], top[first]]
  if (head !== undefined && before.size > 0)
    changes.push({ start: head.start, end: next?.start ?? css.trimEnd().length, text: '' })
  for (const rule of atRules) {
    if (rule.isRemoved && !before.has(rule)) changes.push({ start: rule.from, end: rule.end, text: '' })
  }
  return change(css, changes)
}
