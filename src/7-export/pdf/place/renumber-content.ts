/** What a slide's operators say otherwise where they stand on a page with others. */
export interface Renumbering {
  /** How much is added to the numbers of marked contents. */
  readonly marks: number
  /** What stands for names of resources. */
  readonly names: ReadonlyMap<string, string>
}

/** A marked content's number, or a resource's name where an operator takes one: Skia (147) writes text in hexadecimal, never so. */
const mentioned = /\/MCID (\d+)|\/(\w+)(?=(?: -?[\d.]+ Tf| gs| Do| scn| SCN| sh)(?![\w*'"]))/g

/** Gives operators with other numbers and names. */
export const renumberContent = (content: string, { marks, names }: Renumbering): string =>
  content.replace(mentioned, (whole, mark: string | undefined, name: string | undefined) =>
    mark === undefined
      ? `/${names.get(name ?? '') ?? name}`
      : marks === 0
        ? whole
        : `/MCID ${Number(mark) + marks}`,
  )
