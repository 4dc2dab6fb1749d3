import { chromium, type Browser } from 'playwright-core';

/** Starts the machine's Chromium, told not to speak with anybody by itself. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['REPLAYVAULT_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
}
