const letters = String.raw`[\p{L}\p{M}\p{N}]+`
const nameForm = new RegExp(`^${letters}(-${letters})*$`, 'u')
const words = new RegExp(letters, 'gu')
const longestBytes = 100
/** Windows keeps these for itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** Whether a talk may have this name: letters and digits of any script, single hyphens; a folder's name on every system. */
export function isTalkName(name: string): boolean {
  return nameForm.test(name) && !reserved.test(name) && Buffer.byteLength(name) <= longestBytes
}

/** Takes a name that cannot be; gives one like it that can, if there is one. */
export function nearestTalkName(name: string): string | undefined {
  const near = (name.toLowerCase().match(words) ?? []).join('-')
  return isTalkName(near) ? near : undefined
}
