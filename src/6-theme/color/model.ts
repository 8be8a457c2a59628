/** sRGB, each from 0 to 255; `alpha` from 0 to 1. */
export interface Color {
  readonly red: number
  readonly green: number
  readonly blue: number
  readonly alpha: number
}
