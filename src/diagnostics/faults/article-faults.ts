import type { CatalogueEntry } from '../catalogue-entry.ts'
import { fault } from './fault.ts'
import { didYouMean } from './phrases.ts'

export const articleFaults = {
  'article/missing': fault(
    'error',
    'input',
    (d) => (d.file ? `the article \`${d.file}\` is missing` : 'the talk has no article'),
    (d) =>
      didYouMean(d) ?? 'put article.md or article.txt beside the outline, or name the file with `article:`',
    'The file that `article:` names (or article.md, article.txt) is not in the folder of the talk.',
  ),
  'article/outside': fault(
    'error',
    'input',
    (d) => `\`${d.file}\` is outside the folder of the talk`,
    'copy the file beside the outline: nothing outside the folder is read',
    'A path that leads out of the folder, by `..`, from the root, or through a link.',
  ),
  'article/unreadable': fault(
    'error',
    'machine',
    (d) => `the article \`${d.file}\` cannot be read (${d.reason})`,
    'check the permissions of the file',
    'The system refused to read the article.',
  ),
  'article/not-utf8': fault(
    'error',
    'input',
    'the article is not UTF-8 text',
    'save it as UTF-8 (in most editors: "Save with encoding")',
    'Only UTF-8 is read (a byte order mark is fine). The place is the first byte that is none.',
  ),
  'article/too-large': fault(
    'error',
    'input',
    (d) => `the article has ${d.megabytes} MB; the limit is ${d.limit} MB`,
    'split it, and name the parts under `article:`',
    'A limit that keeps every check fast.',
  ),
  'article/empty': fault(
    'error',
    'input',
    'the article has no text',
    'paste the text that the talk is drawn from into this file',
    'The file is there, and holds no paragraph.',
  ),
  'article/control-character': fault(
    'error',
    'input',
    (d) => `the article holds the control character ${d.character}`,
    'delete it: it cannot be shown, and it breaks PowerPoint files',
    'C0 controls, lone surrogates, U+FFFE and U+FFFF are refused.',
  ),
  'article/too-deep': fault(
    'error',
    'input',
    'lists, quotations, brackets or emphasis nest more than 100 deep here',
    'flatten them, or save the article as plain text (.txt)',
    'No article needs it, and parsers of Markdown take minutes over it, or break.',
  ),
} as const satisfies Record<string, CatalogueEntry>
