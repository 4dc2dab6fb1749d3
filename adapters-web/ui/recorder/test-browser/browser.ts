import { type Browser, chromium } from 'playwright-core';

/** The machine's Chromium, quiet: it calls nobody but the pages under test. */
export function startBrowser({ backForwardCache = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['REPLAYVAULT_CHROMIUM'] ?? '/usr/bin/chromium',
    ...(backForwardCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
}
