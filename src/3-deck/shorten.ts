/** Takes a text and the most characters (code points) that it may have; gives it, cut with an ellipsis where it has more. */
export function shorten(text: string, most: number): string {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}
