/** How many feet of a printed slide are drawn by themselves: those that certainly paint something, and those that may. */
export interface SlideFeet {
  readonly least: number
  readonly most: number
}
