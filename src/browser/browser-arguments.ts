/** Each of these alone lets something through (measured: STUN, preconnect, popups …); together, nothing. */
const offlineWalls: readonly string[] = [
  // A proxy that is not there, for local addresses too.
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  // No name resolves; this catches addresses written in digits as well.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // STUN goes by UDP past every proxy. The old and the new name of the switch.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  // The browser's own errands.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
]

/** The same pixels and glyph positions on every run. */
const sameEveryTime: readonly string[] = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--lang=en-US',
  // Without a GPU: none would be the same on two machines.
  '--disable-gpu',
  '--disable-field-trial-config',
]

/** What Puppeteer 24.43 passes too, as far as it concerns a browser that prints and goes (its defaults start faster than none). */
const quiet: readonly string[] = [
  '--allow-pre-commit-input',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-crash-reporter',
  '--disable-default-apps',
  // /dev/shm is 64 MB in containers; TMPDIR is ours and is removed.
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-features=Translate,AcceptCHFrame,MediaRouter,OptimizationHints',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
]

/**
 * The command line of the browser. `--headless` is the headless shell where the program is one, and the
 * new headless mode of a full Chrome; the pipe (file descriptors 3 and 4) closes when this process dies,
 * however it dies, and takes the browser with it, which a WebSocket does not.
 */
export function browserArguments(profileFolder: string, isSandboxed: boolean): readonly string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profileFolder}`,
    ...offlineWalls,
    ...sameEveryTime,
    ...quiet,
    ...(isSandboxed ? [] : ['--no-sandbox']),
    'about:blank',
  ]
}
