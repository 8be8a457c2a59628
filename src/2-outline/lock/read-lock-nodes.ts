import type { Report } from '../../diagnostics/model.ts'
import { type LockedPassage, type LockedSlide, lockedAddress, type PassageLock } from '../lock-model.ts'
import type { OutlineNode } from '../node.ts'
import { listOf, map, optional, required } from '../shapes/collections.ts'
import { text } from '../shapes/scalars.ts'
import { type Reading, type Shape, tellWrongType } from '../shapes/shape.ts'

const wording = map<{
  readonly text: { readonly text: string }
  readonly hash?: { readonly text: string }
  readonly after?: { readonly text: string }
  readonly before?: { readonly text: string }
}>('an entry', {
  text: required(text, 'the words that the address stood for'),
  hash: optional(text, 'of all words, where only the first and the last are kept'),
  after: optional(text, 'the words before'),
  before: optional(text, 'the words after'),
})

const passage = (key: string): Shape<LockedPassage> => ({
  doc: wording.doc,
  read: (node, reading) => {
    if (node.kind === 'text') return { address: key, wording: { text: node.text }, at: node.at }
    const read = wording.read(node, reading)
    if (read === undefined) return undefined
    const { text: words, hash, after, before } = read
    return {
      address: key,
      wording: { text: words.text, ...(hash === undefined ? {} : { hash: hash.text }) },
      ...(after === undefined ? {} : { after: after.text }),
      ...(before === undefined ? {} : { before: before.text }),
      at: node.at,
    }
  },
})

const slide = (key: string): Shape<LockedSlide> => {
  const list = listOf(() => text)
  return {
    doc: list.doc,
    read: (node, reading) => {
      const isEmpty = node.kind === 'list' && node.items.length === 0
      const addresses = isEmpty ? [] : list.read(node, reading)?.map((one) => one.text)
      return addresses === undefined ? undefined : { id: key, addresses, at: node.at }
    },
  }
}

/** A map whose keys are data. */
const entriesOf = <T>(
  shape: (key: string) => Shape<T>,
  isKey: (key: string) => boolean,
): Shape<readonly T[]> => ({
  doc: () => ({ kind: 'map', name: 'entries', fields: [] }),
  read: (node, reading) => {
    if (node.kind === 'empty' && node.typed === undefined && !node.isTold) return []
    if (node.kind !== 'map') return tellWrongType(node, reading, 'a map')
    return node.entries.flatMap((entry) => {
      if (isKey(entry.key)) return shape(entry.key).read(entry.value, { ...reading, key: entry.key }) ?? []
      reading.report.add('outline/unknown-key', entry.keyAt, {
        key: entry.key,
        where: reading.key,
        keys: ['p2.4', 't1', 'second:p2.4'],
      })
      return []
    })
  },
})

const whole = map<PassageLock>('a lock file', {
  passages: required(
    entriesOf(passage, (key) => lockedAddress.test(key)),
    'what each address stood for',
  ),
  slides: required(
    entriesOf(slide, () => true),
    'the addresses that each slide cites',
  ),
})

/** Takes a lock file as nodes, whoever wrote it; gives what it keeps, or undefined where something is told. */
export function readLockNodes(root: OutlineNode, report: Report): PassageLock | undefined {
  const reading: Reading = { report, key: 'the lock file' }
  return whole.read(root, reading)
}
