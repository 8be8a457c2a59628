import { posix, win32 } from 'node:path'

/**
 * Headless shells first (about a third of the time of Chrome's new headless mode). Debian's /usr/bin
 * entries are shell scripts that add flags and of which chromium-headless-shell does not `exec`, so the
 * real programs in /usr/lib/chromium stand before them; likewise Google's and Microsoft's in /opt.
 */
const linuxPaths: readonly string[] = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/lib/chromium/headless_shell',
  '/usr/lib64/chromium-browser/headless_shell',
  '/usr/bin/chromium-headless-shell',
  '/opt/google/chrome/chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/microsoft/msedge/msedge',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
]

const macApplications: readonly string[] = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPrograms: readonly string[] = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Where installers put Chrome, Chromium and Edge on this platform, best first; nothing is looked up. */
export function listInstalledPaths(
  platform: NodeJS.Platform,
  homeFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === 'win32') {
    const folders = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA]
    return windowsPrograms.flatMap((program) =>
      folders.filter((folder) => folder !== undefined).map((folder) => win32.join(folder, program)),
    )
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(homeFolder, 'Applications')]
    return macApplications.flatMap((program) => folders.map((folder) => posix.join(folder, program)))
  }
  return linuxPaths
}
