import type { Report, SourceFile } from '../diagnostics/model.ts'
import { rangeAt } from '../diagnostics/source-file.ts'

/** No page can show them, and no XML file may hold them: C0 controls but tab and line ends, U+FFFE, U+FFFF, half a surrogate pair. */
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu

/** Reports each refused character of an article where it stands first: a file of another kind is full of them. */
export function checkCharacters(source: SourceFile, report: Report): void {
  const told = new Set<string>()
  for (const match of source.text.matchAll(refused)) {
    const [found] = match
    if (told.has(found)) continue
    told.add(found)
    const character = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    report.add('article/control-character', rangeAt(source, match.index, match.index + 1), { character })
  }
}
