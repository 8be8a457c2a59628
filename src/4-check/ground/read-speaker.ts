import type { Deck } from '../../3-deck/model.ts'
import { foldQuotation } from './fold-quotation.ts'
import { wordsOf } from './index-articles.ts'

/** Who speaks, as `by:` says it. */
export type Speaker =
  /** The article, or whoever wrote it. */
  | { readonly kind: 'article' }
  /** A name: these words of it must stand where it is spoken. */
  | { readonly kind: 'name'; readonly words: readonly string[] }
  /** A description (a miller, the white paper): the article may say it in other words nearby. */
  | { readonly kind: 'description'; readonly words: readonly string[] }

const small =
  'a an and as at by for from her his in its la le les l d de del der des die das den dem du di da el en et ein eine einer eines im in of on or our s she the their then to und un une van von vom y zu zum zur mr mrs ms dr prof sir st herr frau m mme mlle don doña'
const smallWords: ReadonlySet<string> = new Set(small.split(' '))
const writers: ReadonlySet<string> = new Set(
  'article author authors writer writers text source essay report paper editor editors journalist artikel autor autorin autoren verfasser verfasserin verfasserinnen text quelle aufsatz beitrag l article auteur auteure auteurs autrice texte source essai artículo autora autores texto articolo autore testo المقال الكاتب الكاتبة المؤلف المؤلفة النص كاتب المصدر'.split(
    ' ',
  ),
)
const writersHan = /^(?:本文|文章|原文|作者|笔者|筆者|該文|该文|記事|著者|筆者)$/u

/** Takes the words of `by:` and the heads of the articles; tells what kind of speaker that is. */
export function readSpeaker(by: string, heads: Deck['articleHeads']): Speaker {
  const folded = foldQuotation(by)
  if (writersHan.test(by.trim())) return { kind: 'article' }
  const all = folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const words = all.filter((word) => !smallWords.has(word.toLowerCase()))
  const head = new Set(
    wordsOf(foldQuotation(heads.flatMap(({ by, title, publisher }) => [by, title, publisher]).join(' '))),
  )
  const isOfArticle = (word: string): boolean =>
    writers.has(word.toLowerCase()) || wordsOf(word).every((part) => head.has(part))
  if (words.length > 0 && words.every(isOfArticle)) return { kind: 'article' }
  if (/\p{Script=Han}/u.test(by)) return { kind: 'name', words: [folded.trim()] }
  const names = words.filter((word) => /^\p{Lu}/u.test(word))
  const startsSmall = smallWords.has((all[0] ?? '').toLowerCase())
  // "White paper" and "A miller" describe; "Miller" and "Wen Jiabao, then Premier" name.
  const isDescription =
    names.length === 0 || (names.length === 1 && ((words.length > 1 && words[0] === names[0]) || startsSmall))
  if (isDescription && !/\p{Script=Arabic}/u.test(by)) return { kind: 'description', words }
  return { kind: 'name', words: names.length > 0 ? names : words }
}
