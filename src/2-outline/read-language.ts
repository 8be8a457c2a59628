import type { Report } from '../diagnostics/model.ts'
import type { OutlineText } from './citation-model.ts'

/** Takes a language tag as typed; gives it in its usual form, or `en` (told then): what `Intl` refuses would throw in every later stage. */
export function readLanguage(typed: OutlineText, report: Report): string {
  const tag = typed.text.trim()
  const known = canonicalOf(tag)
  if (known !== undefined) return known
  report.add('outline/wrong-type', typed.at, {
    key: 'lang',
    found: `\`${tag}\``,
    expected: 'a language tag such as en, de or zh-Hans',
  })
  return 'en'
}

/** `english` has the form of a tag, and is none: no language is registered with more than three letters. */
function canonicalOf(tag: string): string | undefined {
  try {
    const [known] = Intl.getCanonicalLocales(tag)
    return known !== undefined && /^[a-z]{2,3}(?:-|$)/.test(known) ? known : undefined
  } catch {
    return undefined
  }
}
