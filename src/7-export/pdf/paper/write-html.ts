import { escapeHtml } from '../../escape-html.ts'

/** Text as a string of CSS, inside a style element too: `</style>` would end that. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\u0000-\u001f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`

/** A length in CSS, short. */
export const mm = (length: number): string => `${Math.round(length * 100) / 100}mm`

/** The words of HTML that we wrote ourselves. */
export const readPlain = (html: string): string =>
  html
    .replace(/<annotation\b[\s\S]*?<\/annotation>/g, '')
    .replace(/<\/(?:p|li|h\d|tr|blockquote|pre)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code?: string, name = '') =>
      code === undefined ? (entities[name] ?? '') : String.fromCodePoint(Number(code)),
    )

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

const rightToLeft = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/

/** The element around what stands on paper, read from the side where the language begins. */
export const wrapPaper = (lang: string, body: string): string =>
  `<div class="paper" lang="${escapeHtml(lang)}"${rightToLeft.test(lang) ? ' dir="rtl"' : ''}>${body}</div>`
