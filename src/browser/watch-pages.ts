import type { BrowserHandle } from './model.ts'

/** So long it takes to tell the browser of a page; then it loads it, which takes ten times as long. */
export const tellingMs = 40

/** Gives the handle with `onLoading` called when it has got a page to lay out. */
export function watchPages(browser: BrowserHandle, onLoading: () => void): BrowserHandle {
  return {
    ...browser,
    withPage: (html, size, use) => browser.withPage(html, size, use, onLoading),
  }
}
