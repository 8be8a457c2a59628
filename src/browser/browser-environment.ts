import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { RunFolder } from '../io/make-run-folder.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The environment of the browser process: that of this process, but with a fixed clock zone and locale,
 * and with every place for temporary or personal files inside the run's folder (measured: Chromium leaves
 * `org.chromium.*` in TMPDIR, and a profile is of no use after the run).
 */
export function browserEnvironment(
  environment: Environment,
  run: RunFolder,
  platform: NodeJS.Platform,
): Environment {
  const temporary = { TMPDIR: run.path, TMP: run.path, TEMP: run.path }
  // Not C.UTF-8: Chromium 147 makes the language `en-US@posix` of it, past its own --lang.
  const fixed = { TZ: 'UTC', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', LANGUAGE: undefined }
  // On macOS and Windows the home folder leads to fonts and to the system's own services: left alone.
  const home = {
    HOME: run.path,
    XDG_CONFIG_HOME: join(run.path, 'config'),
    XDG_CACHE_HOME: join(run.path, 'cache'),
    XDG_RUNTIME_DIR: run.path,
    // No desktop services: a session bus would be asked for keyrings and color schemes.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  }
  return { ...environment, ...fixed, ...temporary, ...(platform === 'linux' ? home : {}) }
}

/**
 * Writes the font configuration of the shipped browser and gives the variables that name it. Without a
 * valid one it prints a blank page and says nothing. It names the browser's own fonts only and not the
 * machine's, so that a text without a font fails here as it would fail everywhere, instead of looking
 * right on the one machine that happens to have a font for it. Themes bring their fonts by `@font-face`.
 */
export function writeFontConfig(run: RunFolder, fontFolder: string): Environment {
  const path = join(run.path, 'fonts.conf')
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `<dir>${escapeXml(fontFolder)}</dir>`,
    `<cachedir>${escapeXml(join(run.path, 'fontconfig'))}</cachedir>`,
    '</fontconfig>',
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
  return { FONTCONFIG_FILE: path, FONTCONFIG_PATH: run.path, FONTCONFIG_SYSROOT: undefined }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
