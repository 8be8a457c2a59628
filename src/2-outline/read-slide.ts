import { suggest } from '../diagnostics/suggest.ts'
import type { OutlineKind } from './body-model.ts'
import { bringHome } from './bring-home.ts'
import { hasOneItem, maySplit } from './kinds/made-of-items.ts'
import { kinds } from './kinds/table-of-kinds.ts'
import type { OutlineSlide, OutlineSlideFrame } from './model.ts'
import type { OutlineEntry, OutlineNode } from './node.ts'
import { citationFields } from './shapes/citations.ts'
import { type Field, type FieldsOf, type MapTable, optional, readFields } from './shapes/collections.ts'
import { number, onOff, text } from './shapes/scalars.ts'
import { type Reading, type Shape, tellWrongType } from './shapes/shape.ts'
import { background, formats, warningCodes } from './shapes/slide-keys.ts'

/** The keys that stand on any slide, whatever its kind. */
export const frameFields: FieldsOf<OutlineSlideFrame> = {
  id: optional(text, 'a name that stays when the title changes: small letters, digits and hyphens', {
    examples: ['two-tides'],
  }),
  title: optional(text, 'the heading: a sentence that says the point', {
    examples: ['The tide comes twice a day'],
  }),
  notes: optional(text, 'what the speaker says; Markdown; never in a file for students'),
  handout: optional(text, 'what students read beside the slide; Markdown'),
  minutes: optional(number(0, 600), 'how long it takes; on a section: the budget of the whole section', {
    examples: [2, 0.5],
  }),
  steps: optional(onOff, 'reveal item by item', { fallback: false }),
  divider: optional(onOff, 'on a section: `false` shows no divider slide', { fallback: true }),
  skip: optional(onOff, 'keep the slide out of every format; it is still checked', { fallback: false }),
  only: optional(formats, 'the formats that show the slide; numbers stay the same in all'),
  allow: optional(warningCodes, 'codes of warnings that are not told of this slide'),
  split: optional(onOff, 'more items than fit become continuation slides', { fallback: false }),
  background: optional(background, 'a color of the theme, or a picture behind the words'),
  ...citationFields,
}

const kindNames = Object.keys(kinds) as readonly OutlineKind[]
const bodyNames: readonly string[] = [...kindNames, 'include']

const frameKeys = Object.keys(frameFields)

/** The keys that may stand beside a body, as `readFields` asks for them. */
function tableOf(keys: readonly string[]): MapTable {
  const fields = frameFields as unknown as Readonly<Record<string, Field<unknown>>>
  const table = Object.fromEntries(keys.map((key) => [key, fields[key] as Field<unknown>]))
  return { name: 'a slide', table, keys }
}

const frames = {
  section: tableOf(frameKeys),
  other: tableOf(frameKeys.filter((key) => key !== 'divider')),
} as const

/** One entry of `slides`: the keys of any slide, and exactly one body whose key says the kind. */
export const slide: Shape<OutlineSlide> = {
  doc: () => ({ kind: 'map', name: 'a slide', fields: [] }),
  read: (typed, reading) => {
    if (typed.kind !== 'map') {
      const [word = ''] = typed.kind === 'text' ? typed.text.split(/\s/) : []
      const hint = isKind(word) ? { hint: `put a colon after \`${word}\`` } : {}
      return tellWrongType(typed, reading, 'a slide: a map with a body such as `points:`', hint)
    }
    const node = bringHome(typed, frameKeys, reading.report)
    const bodies = node.entries.filter((entry) => isKind(entry.key))
    const frame = readFrame(node, bodies, reading)
    const body = bodies[0]
    if (bodies.length === 0) tellNoBody(node, reading)
    if (bodies.length > 1) tellTwoBodies(bodies, reading)
    if (body === undefined || bodies.length > 1 || !isKind(body.key)) return undefined
    return readBody(body, body.key, frame, node, reading)
  },
}

function readBody<K extends OutlineKind>(
  entry: OutlineEntry,
  kind: K,
  frame: OutlineSlideFrame,
  node: Extract<OutlineNode, { kind: 'map' }>,
  reading: Reading,
): OutlineSlide | undefined {
  const body = kinds[kind].body.read(entry.value, { report: reading.report, key: kind })
  if (body === undefined) return undefined
  tellNoEffect(node, frame, { kind, body }, reading)
  return { ...frame, kind, body, keyAt: entry.keyAt, at: node.at } as unknown as OutlineSlide
}

function readFrame(
  node: Extract<OutlineNode, { kind: 'map' }>,
  bodies: readonly OutlineEntry[],
  reading: Reading,
): OutlineSlideFrame {
  const frame = bodies.some((entry) => entry.key === 'section') ? frames.section : frames.other
  const entries = node.entries.filter((entry) => !isKind(entry.key))
  // A mistyped body is an unknown key too: the bodies are among the words that it is compared with.
  const keys = bodies.length === 0 ? [...frame.keys, ...bodyNames] : frame.keys
  const { values } = readFields({ ...node, entries }, { ...frame, keys }, reading)
  return { ...standInFor(node, values, keys), ...values }
}

/** A key that is switched on where it cannot act is told, so that nobody waits for what never comes. */
function tellNoEffect(
  node: Extract<OutlineNode, { kind: 'map' }>,
  frame: OutlineSlideFrame,
  { kind, body }: { readonly kind: OutlineKind; readonly body: object },
  { report }: Reading,
): void {
  const idle = [
    ...(frame.steps === true && hasOneItem(kind, body) ? ['steps'] : []),
    ...(frame.split === true && !maySplit(kind) ? ['split'] : []),
  ]
  for (const entry of node.entries.filter(({ key }) => idle.includes(key))) {
    report.add('outline/no-effect', entry.keyAt, { key: entry.key, kind })
  }
}

/** What cannot be read was told; the slide is no slide without a title, or without a citation, for that. */
function standInFor(
  { entries }: Extract<OutlineNode, { kind: 'map' }>,
  values: OutlineSlideFrame,
  keys: readonly string[],
): OutlineSlideFrame {
  const title = entries.find(({ key }) => key === 'title')
  const from = entries.find(({ key }) => key === 'from' || (!isKnown(key) && suggest(key, keys) === 'from'))
  return {
    ...(title === undefined || values.title !== undefined
      ? {}
      : { title: { text: 'Untitled', at: title.keyAt } }),
    ...(from === undefined || values.from !== undefined
      ? {}
      : { from: [{ kind: 'word', word: 'own', at: from.keyAt }] as const }),
  }
}

const isKnown = (key: string): boolean => Object.hasOwn(frameFields, key) || isKind(key)

/** Silent where an unknown key was told already that looks like a body: one mistake, one fault. */
function tellNoBody(node: Extract<OutlineNode, { kind: 'map' }>, reading: Reading): void {
  const looksMistyped = node.entries.some(
    (entry) => !Object.hasOwn(frameFields, entry.key) && suggest(entry.key, bodyNames) !== undefined,
  )
  if (looksMistyped) return
  const place = node.entries[0]?.keyAt ?? node.at
  reading.report.add('outline/no-body', place, { kinds: kindNames })
}

function tellTwoBodies(bodies: readonly OutlineEntry[], reading: Reading): void {
  const [first, second] = bodies
  if (first === undefined || second === undefined) return
  const names = bodies.map((entry) => entry.key)
  reading.report.add('outline/two-bodies', second.keyAt, { kinds: names }, [
    { at: first.keyAt, note: 'the first body' },
  ])
}

const isKind = (key: string): key is OutlineKind => Object.hasOwn(kinds, key)
