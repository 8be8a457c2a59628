/** What small slides leave out, beside the number of the page, which is no element: running heads and feet, and the source line. */
export const footElements = [
  'section > header',
  'section > footer',
  'section.sourced > p:last-of-type',
] as const
