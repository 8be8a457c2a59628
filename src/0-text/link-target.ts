/** The links that a deck may hold: http, https, mailto, and `#id` of a slide. No control characters in any of them. */
const allowed = /^(?:https?:\/\/[^\s/]|mailto:\S|#\S)/i
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/** Takes a link target as typed; gives it with spaces encoded, or undefined where a deck must not hold it. */
export function linkTarget(url: string): string | undefined {
  if (!allowed.test(url) || control.test(url)) return undefined
  return url.replaceAll(' ', '%20')
}
