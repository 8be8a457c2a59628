import type { OutlineItem } from '../../2-outline/body-model.ts'
import { type Composing, given, toWords } from '../composing.ts'
import type { Item } from '../part-model.ts'

export function composeItems(items: readonly OutlineItem[], composing: Composing): readonly Item[] {
  return items.map((item) => ({
    words: toWords(item.text, composing.report),
    ...given('citations', composing.cite(item)),
    items: composeItems(item.points ?? [], composing),
  }))
}
