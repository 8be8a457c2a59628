const reasons: { readonly [code: string]: string } = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left',
  EDQUOT: 'the quota is used up',
  EFBIG: 'the file would be larger than the system allows',
  ENOENT: 'a folder on the way is missing',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program holds it',
  EMFILE: 'too many files are open',
}

/** Takes what a call of the system threw; gives its code (`EACCES`) and the reason in plain words. A bug is thrown on. */
export function readSystemError(error: unknown): { readonly code: string; readonly reason: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^E[A-Z]+$/.test(code)) throw error
  return { code, reason: reasons[code] ?? code }
}

/** Whether the code says that there is no room left, on the disk or in a quota. */
export function isFull(code: string): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)
}
