import { element, type Xml } from '../xml/element.ts'

/** A shape that appears, or some of its paragraphs (from 0, the last one included). */
export interface StepTarget {
  readonly shape: number
  readonly paragraphs?: { readonly first: number; readonly last: number }
  /** Whether it is something else than a shape with words. */
  readonly isPicture?: true
}

/** What appears on one click, all at once. */
export type Step = readonly StepTarget[]

/**
 * Gives the timing of a slide whose items come one by one, as PowerPoint's own "Appear" writes it: a click for each step, and
 * inside it the effect that makes the target visible. Undefined where there are no steps.
 */
export function animateSteps(steps: readonly Step[]): Xml<'p:timing'> | undefined {
  if (steps.length === 0) return undefined
  // 1 and 2 are root and sequence.
  let lastId = 2
  const nextId = (): number => {
    lastId += 1
    return lastId
  }
  const clicks = steps.map((step) => appearOnClick(step, nextId))
  const main = element(
    'p:cTn',
    { id: 2, dur: 'indefinite', nodeType: 'mainSeq' },
    element('p:childTnLst', {}, clicks),
  )
  const sequence = element(
    'p:seq',
    { concurrent: 1, nextAc: 'seek' },
    main,
    element('p:prevCondLst', {}, slideCondition('onPrev')),
    element('p:nextCondLst', {}, slideCondition('onNext')),
  )
  const root = element(
    'p:cTn',
    { id: 1, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' },
    element('p:childTnLst', {}, sequence),
  )
  return element('p:timing', {}, element('p:tnLst', {}, element('p:par', {}, root)), buildList(steps))
}

function slideCondition(evt: 'onPrev' | 'onNext'): Xml<'p:cond'> {
  return element('p:cond', { evt, delay: 0 }, element('p:tgtEl', {}, element('p:sldTgt')))
}

const condition = (delay: number | 'indefinite'): Xml<'p:stCondLst'> =>
  element('p:stCondLst', {}, element('p:cond', { delay }))

function appearOnClick(step: Step, nextId: () => number): Xml<'p:par'> {
  const [click, group] = [nextId(), nextId()]
  const effects = step.map((target, index) =>
    element('p:par', {}, appear(target, index === 0 ? 'clickEffect' : 'withEffect', nextId)),
  )
  const inner = element(
    'p:cTn',
    { id: group, fill: 'hold' },
    condition(0),
    element('p:childTnLst', {}, effects),
  )
  const outer = element(
    'p:cTn',
    { id: click, fill: 'hold' },
    condition('indefinite'),
    element('p:childTnLst', {}, element('p:par', {}, inner)),
  )
  return element('p:par', {}, outer)
}

function appear(
  target: StepTarget,
  nodeType: 'clickEffect' | 'withEffect',
  nextId: () => number,
): Xml<'p:cTn'> {
  const [effect, set] = [nextId(), nextId()]
  const visible = element(
    'p:set',
    {},
    element(
      'p:cBhvr',
      {},
      element('p:cTn', { id: set, dur: 1, fill: 'hold' }, condition(0)),
      element('p:tgtEl', {}, targetOf(target)),
      element('p:attrNameLst', {}, element('p:attrName', {}, 'style.visibility')),
    ),
    element('p:to', {}, element('p:strVal', { val: 'visible' })),
  )
  return element(
    'p:cTn',
    {
      ...{ id: effect, presetID: 1, presetClass: 'entr', presetSubtype: 0, fill: 'hold' },
      ...{ grpId: target.isPicture === true ? undefined : 0, nodeType },
    },
    condition(0),
    element('p:childTnLst', {}, visible),
  )
}

function targetOf({ shape, paragraphs }: StepTarget): Xml<'p:spTgt'> {
  const range =
    paragraphs === undefined
      ? undefined
      : element('p:txEl', {}, element('p:pRg', { st: paragraphs.first, end: paragraphs.last }))
  return element('p:spTgt', { spid: shape }, range)
}

/** Each shape with words that is built up is named once. */
function buildList(steps: readonly Step[]): Xml<'p:bldLst'> | undefined {
  const targets = steps.flat().filter(({ isPicture }) => isPicture !== true)
  const shapes = new Map(targets.map(({ shape, paragraphs }) => [shape, paragraphs !== undefined]))
  const built = [...shapes].map(([spid, isByParagraph]) =>
    element('p:bldP', { spid, grpId: 0, build: isByParagraph ? 'p' : undefined }),
  )
  return built.length === 0 ? undefined : element('p:bldLst', {}, built)
}
