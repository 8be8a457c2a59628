import { escapeText } from './escape-text.ts'

/** What marp-core 5 takes for inline math up to its own closing dollar; everything that `$…$` in a string can be. */
const inline = /^(?![ \t\n\r$])(?:[^$\\]|\\[\s\S])*(?<![ \t])$/

/**
 * Takes TeX of one line; gives it between dollars. What no such line can hold (a dollar, a last backslash: both are faults
 * of the formula) is printed as text.
 */
export function printInlineMath(tex: string): string {
  return tex !== '' && inline.test(tex) ? `$${tex}$` : escapeText(tex)
}

/** Takes TeX of one line or more without empty ones; gives it as a block. Dollars in pairs would end it: see above. */
export function printBlockMath(tex: string): string {
  return tex.includes('$$') ? escapeText(tex) : `$$\n${tex}\n$$`
}
