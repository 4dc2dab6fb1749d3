import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The machine's Chromium for tests. As people's browsers do, but only if asked, it keeps pages to go back to. */
export function startBrowser({ backForwardCache = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: join(import.meta.dirname, '../../lean-chromium'),
    ...(backForwardCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
  });
}
