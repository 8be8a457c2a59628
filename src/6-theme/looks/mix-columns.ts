import type { SlideOf } from '../../3-deck/model.ts'
import type { LayoutLook, PartLook } from '../look-model.ts'
import { contentOf } from './name-variant.ts'

type Find = (name: string) => LayoutLook | undefined

/**
 * Takes a slide of columns that hold different things; gives its layout, each column as in the specimen where all columns hold
 * what it holds. Three columns with nothing but short texts have larger letters, so beside points or a quotation they are set as
 * points are.
 */
export function mixColumns(
  { columns }: SlideOf<'columns'>,
  suffix: string,
  find: Find,
): LayoutLook | undefined {
  const heads = columns.some(({ heading }) => heading !== undefined) ? ['headed'] : []
  const uniform = (content: string): LayoutLook | undefined =>
    find(`${['columns', columns.length, ...heads, ...columns.map(() => content)].join('-')}${suffix}`)
  const contents = columns.map(contentOf)
  const leading = contents.find((content) => content === 'points' || content === 'quote')
  const frame = uniform(leading ?? contents[0] ?? 'points')
  if (frame === undefined) return undefined
  const size = (
    leading === undefined ? undefined : (frame.parts['column-1.body'] ?? frame.parts['column-1.quote'])
  )?.text?.sizePx
  const parts = contents.flatMap((content, index) => {
    const prefix = `column-${index + 1}`
    const source = uniform(content)
    return Object.entries(source?.parts ?? {}).flatMap(
      ([name, part]): readonly (readonly [string, PartLook])[] => {
        if (name !== prefix && !name.startsWith(`${prefix}.`)) return []
        if (name === `${prefix}.heading`) return [[name, frame.parts[name] ?? part]]
        return [[name, name === `${prefix}.text` && size !== undefined ? resize(part, size) : part]]
      },
    )
  })
  const around = (isBefore: boolean): readonly (readonly [string, PartLook])[] =>
    Object.entries(frame.parts).filter(
      ([name]) => !name.startsWith('column-') && (name === 'title') === isBefore,
    )
  return { ...frame, parts: Object.fromEntries([...around(true), ...parts, ...around(false)]) }
}

function resize(part: PartLook, sizePx: number): PartLook {
  const { text, strong, ...rest } = part
  const set = <T extends NonNullable<PartLook['text']>>(letters: T): T => ({
    ...letters,
    sizePx,
    linePx: Math.round((letters.linePx / letters.sizePx) * sizePx * 10) / 10,
  })
  return {
    ...rest,
    ...(text === undefined ? {} : { text: set(text) }),
    ...(strong === undefined ? {} : { strong: set(strong) }),
  }
}
