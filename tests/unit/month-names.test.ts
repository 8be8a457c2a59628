import { expect, it } from 'vitest'
import { askForNames, monthNames } from '../../src/4-check/ground/numbers/month-names.ts'

it('the English months are those that ICU has, in its order', () => {
  expect([...monthNames('en')]).toEqual([...askForNames('en')])
})
