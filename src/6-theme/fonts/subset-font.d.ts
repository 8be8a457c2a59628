/** subset-font 2.9.0 brings no types; these are of what is used. */
declare module 'subset-font' {
  function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'woff2'
      readonly noHinting: boolean
      readonly keepFeatures?: readonly string[]
      readonly variationAxes?: Readonly<Record<string, number>>
    },
  ): Promise<Buffer>
  export = subsetFont
}
