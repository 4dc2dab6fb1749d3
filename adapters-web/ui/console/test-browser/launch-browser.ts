import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Starts the machine's Chromium, told not to speak with anybody by itself. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: join(import.meta.dirname, '../../lean-chromium'),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
}
