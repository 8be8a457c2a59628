import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** Archives as those of the shipped browser, but small: a program that says hello, a library, a font. */
export function writeSmallArchives(folder: string): { readonly folder: string; readonly version: string } {
  mkdirSync(folder, { recursive: true })
  const program = Buffer.concat([Buffer.from('#!/bin/sh\necho hello\n#'), Buffer.alloc(3_000_000, 'x')])
  writeFileSync(join(folder, 'chromium.br'), compress(program))
  writeFileSync(join(folder, 'al2023.tar.br'), compress(tar([['lib/libnss3.so', 'library', 0o755]])))
  writeFileSync(
    join(folder, 'fonts.tar.br'),
    compress(
      tar([
        ['fonts.conf', 'theirs', 0o644],
        ['fonts/', '', 0o755],
        ['fonts/Sans.ttf', 'font', 0o644],
      ]),
    ),
  )
  return { folder, version: '1.2.3' }
}

/** A GNU tar of the entries; a name that ends with `/` is a folder. */
export function tar(entries: readonly (readonly [string, string, number])[]): Buffer {
  const blocks = entries.map(([name, text, mode]) => {
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write(`${mode.toString(8).padStart(7, '0')}\0`, 100)
    header.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124)
    header.write(name.endsWith('/') ? '5' : '0', 156)
    header.write('ustar  \0', 257)
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512)
    body.write(text)
    return Buffer.concat([header, body])
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

function compress(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
}
