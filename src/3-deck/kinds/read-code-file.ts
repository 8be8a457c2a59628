import type { OutlineText } from '../../2-outline/citation-model.ts'
import type { Composing } from '../composing.ts'

/** Tabs and line ends are code; other control characters cannot be shown. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/u

/** Takes the file that code is in; gives its text, at the place that names it, or undefined after telling why not. */
export function readCodeFile(file: OutlineText | undefined, composing: Composing): OutlineText | undefined {
  if (file === undefined) return undefined
  const { files, report } = composing
  const name = file.text
  const found = files.get(name)
  const broken = (reason: string): undefined => {
    report.add('deck/code-broken', file.at, { file: name, reason })
  }
  if (found === undefined || found.kind === 'missing') {
    report.add('deck/code-missing', file.at, { file: name, suggestion: found?.suggestion })
    return undefined
  }
  if (found.kind === 'outside') {
    report.add('deck/code-outside', file.at, { file: name })
    return undefined
  }
  if (found.kind === 'refused') return broken(found.reason)
  const text = decode(found.bytes)
  if (text === undefined) return broken('it is not UTF-8 text')
  const control = unprintable.exec(text)
  if (control !== null) {
    const number = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const line = text.slice(0, control.index).split('\n').length
    return broken(`line ${line} holds the control character U+${number}`)
  }
  return { text, at: file.at }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
