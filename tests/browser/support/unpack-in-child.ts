import { unpackShipped } from '../../../src/browser/unpack-shipped.ts'

// Run as a process of its own: unpacks the archives of argv[2] to argv[3] when told to, and says what it made.
const [, , archiveFolder = '', cacheFolder = ''] = process.argv
process.stdout.write('waiting\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const { programPath } = await unpackShipped({ folder: archiveFolder, version: '1.2.3' }, cacheFolder)
process.stdout.write(`${programPath}\n`)
process.exit(0)
