import { launchTestBrowser, slideSize } from './test-browser.ts'

// Run as a process of its own: starts a browser, says so, and ends without closing it when told to.
// A test that fails tells nothing, but its end closes the pipe.
process.stdin.once('end', () => process.exit(1))
const browser = await launchTestBrowser()
await browser.withPage('<p>Hello', slideSize, async () => {
  process.stdout.write('ready\n')
  await new Promise((resolve) => process.stdin.once('data', resolve))
  if (process.argv[2] === 'exit') process.exit(0)
  process.nextTick(() => {
    throw new Error('a bug')
  })
  await new Promise(() => {})
})
