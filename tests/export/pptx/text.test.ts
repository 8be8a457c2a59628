import { describe, expect, it } from 'vitest'
import { officeLanguage } from '../../../src/7-export/pptx/text/office-language.ts'
import { quotationMarks } from '../../../src/7-export/pptx/text/quotation-marks.ts'
import { splitScripts } from '../../../src/7-export/pptx/text/split-scripts.ts'

const stretches = (text: string, lang: string): readonly string[] =>
  splitScripts(text, lang).map(({ text: words, slot, lang: own }) => `${slot} ${own ?? '='}: ${words}`)

describe('the text of presentations', () => {
  it.each([
    ['en-US', 'Win-win – 互利共赢, 2011', ['latin =: Win-win – ', 'ea zh-CN: 互利共赢, 2011']],
    ['zh-CN', '互利 win-win。', ['ea =: 互利 ', 'latin en-US: win-win', 'ea =: 。']],
    ['ja-JP', '互いの利益', ['ea =: 互いの利益']],
    ['en-US', 'ありがとう and 안녕', ['ea ja-JP: ありがとう ', 'latin =: and ', 'ea ko-KR: 안녕']],
    ['he-IL', 'שלום 12 Marp', ['cs =: שלום 12 ', 'latin en-US: Marp']],
    ['de-DE', 'Größe', ['latin =: Größe']],
    ['en-US', 'Ωμέγα', ['latin el-GR: Ωμέγα']],
    ['ru-RU', 'Мир NATO', ['latin =: Мир ', 'latin en-US: NATO']],
  ])('in %s splits %j', (lang, text, expected) => {
    expect(stretches(text, lang)).toEqual(expected)
  })

  it.each([
    ...[
      ['en', 'en-US'],
      ['de', 'de-DE'],
      ['pt-br', 'pt-BR'],
      ['zh-Hant', 'zh-TW'],
      ['zh-Hant-HK', 'zh-HK'],
      ['eo', 'eo'],
    ],
  ])('calls the language %s %s', (lang, expected) => {
    expect(officeLanguage(lang)).toBe(expected)
  })

  it('quotes as the language does', () => {
    expect(['en-US', 'de-DE', 'zh-TW', 'eo'].map((lang) => quotationMarks(lang).join(''))).toEqual([
      ...['“”', '„“', '「」', '“”'],
    ])
  })
})
