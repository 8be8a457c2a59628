import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSheet } from '../../src/6-theme/sheet/parse-sheet.ts'
import { projectFolder } from './generate/project-folder.ts'

/** Lines that end with an ellipsis on purpose. */
const mayHide = ['section.sourced > p:last-of-type', 'header, footer']

describe.each(['lectern', 'slate', 'plain'])('the theme %s', (name) => {
  const sheet = parseSheet(readFileSync(`${projectFolder}themes/${name}.css`, 'utf8'))

  it('hides no text: what does not fit can be measured', () => {
    if (sheet.kind === 'broken') throw new Error(sheet.reason)
    const hiding: string[] = []
    sheet.root.walkDecls(/^overflow(?:-[xy])?$|^(?:-webkit-)?line-clamp$/, ({ parent }) => {
      hiding.push(parent !== undefined && 'selector' in parent ? String(parent.selector) : '')
    })
    expect(hiding.filter((selector) => !mayHide.includes(selector) && !/ svg$/.test(selector))).toEqual([])
  })

  it('has both sizes, and sets the colors of charts as Lectern reads them', () => {
    if (sheet.kind === 'broken') throw new Error(sheet.reason)
    const text = sheet.root.toString()
    expect(text).toContain('@size 16:9 1280px 720px')
    expect(text).toContain('@size 4:3 960px 720px')
    for (const token of ['paper', 'ink', 'quiet', 'accent', 'second', 'third', 'decor']) {
      expect(text).toMatch(new RegExp(`^ {2}--${token}: #[\\da-f]{6};`, 'm'))
    }
  })
})
