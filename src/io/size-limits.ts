/** More than any talk needs; a file above is refused before it is read. */
export const mostBytes = {
  outline: 2_000_000,
  shared: 100_000,
  lock: 10_000_000,
  article: 10_000_000,
  picture: 25_000_000,
  data: 1_000_000,
  code: 1_000_000,
  sheet: 5_000_000,
} as const
