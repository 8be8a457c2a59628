/// <reference lib="dom" />
// The functions of this file run in the page, as text: they may use nothing from outside themselves.

/** A line from a passage to a slide that cites it. */
interface Thread {
  readonly path: SVGPathElement
  readonly passage: HTMLElement
  readonly card: Element
  readonly link: HTMLAnchorElement
}

/** Draws a line from each passage to each slide that cites it, from the links that the page has anyway, and keeps them in place. */
export function drawThreads(): readonly Thread[] {
  const space = 'http://www.w3.org/2000/svg'
  const loom = document.querySelector<HTMLElement>('.loom')
  const texts = loom?.querySelector('.texts')
  const cards = loom?.querySelector('.cards')
  if (!loom || !texts || !cards) return []
  const picture = document.createElementNS(space, 'svg')
  picture.setAttribute('class', 'threads')
  picture.setAttribute('aria-hidden', 'true')
  loom.prepend(picture)
  const threads = [...cards.querySelectorAll<HTMLAnchorElement>('a[data-to]')].flatMap((link) =>
    (link.dataset.to ?? '').split(' ').flatMap((id) => {
      const passage = document.getElementById(id)
      const card = link.closest('.card')
      if (passage === null || card === null) return []
      const path = document.createElementNS(space, 'path')
      path.dataset.passage = id
      path.dataset.slide = card.id
      picture.append(path)
      return [{ path, passage, card, link }]
    }),
  )
  const draw = (): void => {
    if (getComputedStyle(picture).display === 'none') return
    const room = loom.getBoundingClientRect()
    const left = texts.getBoundingClientRect().right - room.left + 4
    const right = cards.getBoundingClientRect().left - room.left
    const middle = (left + right) / 2
    for (const { path, passage, link } of threads) {
      const [from, to] = [passage, link].map((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return Math.round((top + bottom) / 2 - room.top)
      })
      path.setAttribute('d', `M${left} ${from}C${middle} ${from} ${middle} ${to} ${right} ${to}`)
    }
  }
  new ResizeObserver(draw).observe(loom)
  document.fonts.ready.then(draw)
  return threads
}

/** Shows the lines of the slide or passage that has the focus or lies under the pointer; Escape lets go. */
export function followFocus(threads: readonly Thread[]): void {
  const mapParts = [...document.querySelectorAll<SVGElement>('.map [data-passage], .map [data-slide]')]
  const paths = [...threads.map(({ path }) => path), ...mapParts]
  const show = (chosen: Element | null): void => {
    const lit = new Set<string | undefined>([chosen?.id])
    document.body.classList.toggle('chosen', chosen !== null)
    for (const part of paths) {
      const { passage, slide } = part.dataset
      const isOn = chosen !== null && (passage === chosen.id || slide === chosen.id)
      part.classList.toggle('on', isOn)
      if (isOn) lit.add(passage).add(slide)
    }
    for (const { passage, card } of threads) {
      passage.classList.toggle('lit', lit.has(passage.id))
      card.classList.toggle('lit', lit.has(card.id))
    }
  }
  const chosenBy = ({ target }: Event): Element | null => {
    if (!(target instanceof Element)) return null
    const { passage, slide } = target instanceof SVGElement ? target.dataset : {}
    return target.closest('.card, .part') ?? document.getElementById(slide ?? passage ?? '')
  }
  let focused: Element | null = null
  const focus = (chosen: Element | null): void => {
    focused = chosen
    show(chosen)
  }
  document.addEventListener('focusin', (event) => focus(chosenBy(event)))
  document.addEventListener('focusout', () => focus(null))
  document.addEventListener('pointerover', (event) => show(chosenBy(event) ?? focused))
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') focus(null)
  })
  for (const part of mapParts) {
    part.addEventListener('click', (event) => chosenBy(event)?.scrollIntoView({ block: 'center' }))
  }
}
