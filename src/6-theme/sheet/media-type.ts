/** How each kind of file that a theme may show begins, as Latin-1. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^wOF2/, 'font/woff2'],
  [/^wOFF/, 'font/woff'],
  [/^OTTO/, 'font/otf'],
  [/^(?:\0\x01\0\0|true)/, 'font/ttf'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>[]*>\s*)*<svg[\s>]/,
    'image/svg+xml',
  ],
]

/** Takes the bytes of a file; gives its media type, if it is a font or a picture that every browser shows. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 2000)).toString('latin1')
  return beginnings.find(([pattern]) => pattern.test(beginning))?.[1]
}
