/** As much of Marpit 3.2 as its types keep to themselves. */
export interface EngineInside {
  readonly themeSet: {
    get(
      name: string,
    ): { readonly css: string; readonly importRules: readonly { readonly value: string }[] } | undefined
  }
  readonly lastGlobalDirectives?: { readonly theme?: string }
  themeSetPackOptions(): { readonly after?: string }
}

/** As much of Marpit's themes. */
export interface ThemesInside {
  readonly default?: Sheet
  add(css: string): Sheet
  addTheme(theme: Sheet): void
  get(name: string, fallback: true): Sheet
  pack(name: string | undefined, options: object): string
  themes(): Iterable<Sheet>
}
export interface Sheet {
  readonly name: string
  readonly css: string
  readonly meta: object
  readonly importRules: readonly { readonly value: string }[]
}
