import type { Report } from '../diagnostics/model.ts'
import type { OutlineText } from './model.ts'

/** Takes a language tag as typed; gives it in its usual form, or `en` (told then): what `Intl` refuses would throw in every later stage. */
export function readLanguage(typed: OutlineText, report: Report): string {
  const tag = typed.text.trim()
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en'
  } catch {
    report.add('outline/wrong-type', typed.at, {
      key: 'lang',
      found: `\`${tag}\``,
      expected: 'a language tag such as en, de or zh-Hans',
    })
    return 'en'
  }
}
