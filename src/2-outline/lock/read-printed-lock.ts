import type { SourceFile, SourceRange } from '../../diagnostics/model.ts'
import { rangeAt } from '../../diagnostics/source-file.ts'
import { type LockedPassage, type LockedSlide, lockedAddress, type PassageLock } from '../lock-model.ts'

const json = String.raw`"(?:[^"\\]|\\.)*"`
const bare = String.raw`[\p{L}\p{N}][^\s"'#{}[\],]*`
const entryLine = new RegExp(`^ {2}(${json}|${bare}): (.+)$`, 'u')
const field = new RegExp(`(text|hash|after|before): (${json})(?:, |$)`, 'gy')
const oneText = new RegExp(`^${json}$`)
const oneWord = new RegExp(`^${bare}$`, 'u')

/**
 * Reads a lock file in the very form in which a build writes it, line by line; undefined for any other, which the reader
 * of YAML is asked about then. With YAML alone, the lock of a long talk takes longer than all other reading.
 */
export function readPrintedLock(source: SourceFile): PassageLock | undefined {
  const passages: LockedPassage[] = []
  const slides: LockedSlide[] = []
  const seen = new Set<string>()
  let part: 'passages' | 'slides' | undefined
  for (const [index, start] of source.lineStarts.entries()) {
    const line = source.text.slice(start, source.lineStarts[index + 1] ?? source.text.length).trimEnd()
    if (line === '' || line.startsWith('#')) continue
    if ((line === 'passages:' || line === 'slides:') && !seen.has(line)) {
      part = line === 'slides:' ? 'slides' : 'passages'
      seen.add(line)
      continue
    }
    const [, typed = '', value = ''] = entryLine.exec(line) ?? []
    const key = typed.startsWith('"') ? readJson(typed) : typed
    if (key === undefined || key === '' || seen.has(`${part} ${key}`)) return undefined
    seen.add(`${part} ${key}`)
    const at = rangeAt(source, start + 2, start + line.length)
    if (part === 'passages' && !readPassage(key, value, at, passages)) return undefined
    if (part === 'slides' && !readSlide(key, value, at, slides)) return undefined
    if (part === undefined) return undefined
  }
  return { passages, slides }
}

function readPassage(address: string, value: string, at: SourceRange, into: LockedPassage[]): boolean {
  const { text, hash, ...context } = oneText.test(value) ? { text: readJson(value) } : readFields(value)
  if (text === undefined || !lockedAddress.test(address)) return false
  into.push({ address, wording: { text, ...(hash === undefined ? {} : { hash }) }, ...context, at })
  return true
}

type Fields = { readonly [K in 'text' | 'hash' | 'after' | 'before']?: string }

function readFields(value: string): Fields {
  const inner = /^\{ (.*) \}$/.exec(value)?.[1] ?? ''
  const found = [...inner.matchAll(field)]
  const isWhole = found.map(([whole]) => whole).join('') === inner
  const names = new Set(found.map(([, name]) => name))
  const entries = found.map(([, name = '', text = '']) => [name, readJson(text)] as const)
  const isRead = isWhole && names.size === found.length && entries.every(([, text]) => text !== undefined)
  return isRead ? Object.fromEntries(entries) : {}
}

function readSlide(id: string, value: string, at: SourceRange, into: LockedSlide[]): boolean {
  const list = /^\[(.*)\]$/.exec(value)?.[1]
  const addresses = list === '' ? [] : list?.split(/, */)
  if (addresses === undefined || !addresses.every((word) => oneWord.test(word))) return false
  into.push({ id, addresses, at })
  return true
}

function readJson(text: string): string | undefined {
  try {
    return JSON.parse(text) as string
  } catch {
    return undefined
  }
}
