const rightToLeft = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/

/** Whether text in a language runs from right to left. */
export function isRightToLeft(lang: string): boolean {
  return rightToLeft.test(lang)
}
