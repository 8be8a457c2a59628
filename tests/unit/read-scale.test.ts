import { describe, expect, it } from 'vitest'
import { readScale } from '../../src/3-deck/kinds/read-scale.ts'

describe('the names of rows are moments, steps, or just names', () => {
  it.each([
    [['2019', '2020', '2023'], 'time'],
    [['2023', '2020', '2019'], 'time'],
    [['2019/20', '2020/21'], 'time'],
    [['1990s', '2000s'], 'time'],
    [['2019年', '2020年'], 'time'],
    [['Q1 2020', 'Q2 2020', 'Q1 2021'], 'time'],
    [['2020-01', '2020-06-15'], 'time'],
    [['Jan', 'Feb', 'Dec'], 'time'],
    [['Monday', 'Tuesday'], 'time'],
    [['November 2020', 'January 2021'], 'time'],
    [['10', '20', '50'], 'steps'],
    [['< 18', '18–24', '25–34', '65+'], 'steps'],
    [['2020', '2019', '2021'], 'names'],
    [['Rance', 'Birlot'], 'names'],
    [['Rance'], 'names'],
    [['', ''], 'names'],
    [['Mars', 'Venus'], 'names'],
  ] as const)('%j', (names, scale) => {
    expect(readScale(names, 'en').scale).toBe(scale)
  })

  it('in the language of the talk', () => {
    expect(readScale(['Januar', 'März', 'Dezember'], 'de').scale).toBe('time')
    expect(readScale(['janv.', 'févr.'], 'fr').scale).toBe('time')
    expect(readScale(['1月', '2月', '12月'], 'zh').scale).toBe('time')
  })

  it('to scale where they are years, dates or numbers', () => {
    expect(readScale(['2000', '2010', '2012'], 'en').positions).toEqual([2000, 2010, 2012])
    expect(readScale(['0', '2.5', '10'], 'en').positions).toEqual([0, 2.5, 10])
    expect(readScale(['Jan', 'Feb'], 'en').positions).toBeUndefined()
  })
})
