import type { Element } from '@xmldom/xmldom'
import { all, childrenOf, isNamed } from './xml-tree.ts'

/** The paragraphs of a body of text, each as what it says; formulas say their letters. */
export function paragraphsOf(body: Element | undefined): readonly string[] {
  return all(body, 'a:p').map(wordsOf)
}

function wordsOf(paragraph: Element): string {
  return childrenOf(paragraph).map(wordsOfRun).join('')
}

function wordsOfRun(run: Element): string {
  if (isNamed(run, 'a:br')) return '\n'
  if (isNamed(run, 'a14:m')) return textOf(all(run, 'm:t'))
  return textOf(all(run, 'a:t'))
}

const textOf = (elements: readonly Element[]): string =>
  elements.map(({ textContent }) => textContent ?? '').join('')
