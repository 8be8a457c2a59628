import type { CatalogueEntry, Details } from '../catalogue-entry.ts'
import { plainly } from './phrases.ts'

/** By what became of the words that an address stood for. */
export const passageMoved: Readonly<Record<string, Pick<CatalogueEntry, 'message' | 'hint'>>> = {
  moved: {
    message: (d) => `${stoodFor(d)}${instead(d)}`,
    hint: (d) => `what was cited is ${plainly(d.now)} now: write \`${d.now}\``,
  },
  changed: {
    message: (d) => `the words of ${d.address} have changed: “${d.difference}”`,
    hint: (d) => `read what the slide says${accept(d, '; if it holds, ')}`,
  },
  'moved-and-changed': {
    message: (d) => `${stoodFor(d)}${instead(d)}`,
    hint: (d) =>
      `what was cited is ${plainly(d.now)} now, in other words: “${d.difference}”; if the slide holds, write \`${d.now}\``,
  },
  grown: {
    message: (d) => `${d.address} takes in words that it did not: ${d.extra} “${d.is}”`,
    hint: (d) =>
      `what was cited is ${plainly(d.now)}: write \`${d.now}\`${accept(d, '; or if the slide holds, ')}`,
  },
  gone: {
    message: (d) => `${stoodFor(d)}, which the article does not say any more`,
    hint: (d) =>
      `${d.near ? `the nearest is ${d.near}; ` : ''}${d.now ? `the rest is ${plainly(d.now)} now; ` : ''}cite what bears the slide out${accept(d, ', or if it holds as it is, ')}`,
  },
}

/** How to say that a slide holds with what its address names now; nothing where it names nothing. */
const accept = (d: Details, before: string): string => {
  if (d.lock === undefined) return ''
  return d.slide === undefined
    ? `${before}delete the line of ${d.line} from ${d.lock} and build`
    : `${before}take ${d.address} out of the line of ${d.slide} in ${d.lock} and build`
}

const stoodFor = (d: Details): string => `${d.address} ${d.single ? 'stood for' : 'took in'} “${d.was}”`

const instead = (d: Details): string => {
  if (d.single === undefined) return ', and does not any more'
  return d.is === undefined ? ', and does not exist any more' : `, and now stands for “${d.is}”`
}
