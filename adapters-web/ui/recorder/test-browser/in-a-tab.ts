import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { onASite } from './on-a-site.ts';

interface InATab {
  /** Shared by all tests of a worker. */
  browser: Browser;
  /** Shared, too: it keeps pages to go back to, as people's browsers do. */
  cachingBrowser: Browser;
  context: BrowserContext;
  page: Page;
  /** Errors that the page threw and nobody caught. */
  errors: string[];
  /** Opens a path of the site. */
  open: (path: string) => Promise<void>;
  /** Gives consent. */
  grant: () => Promise<unknown>;
  /** Opens a path of the site, gives consent and waits for a snapshot. */
  record: (path: string) => Promise<void>;
}

type Use<T> = (value: T) => Promise<void>;

/** A test that has a site and a tab of Chromium to itself. */
export function inATab({
  backForwardCache = false,
  ...options
}: BrowserContextOptions & { backForwardCache?: boolean } = {}) {
  const inContext = async (browser: Browser, use: Use<BrowserContext>): Promise<void> => {
    const context = await browser.newContext(options);
    await use(context);
    await context.close();
  };
  return onASite().extend<InATab>({
    browser: [async ({}, use) => inBrowser(await startBrowser(), use), { scope: 'worker' }],
    cachingBrowser: [
      async ({}, use) => inBrowser(await startBrowser({ backForwardCache: true }), use),
      { scope: 'worker' },
    ],
    context: backForwardCache
      ? ({ cachingBrowser }, use) => inContext(cachingBrowser, use)
      : ({ browser }, use) => inContext(browser, use),
    page: async ({ context }, use) => use(await context.newPage()),
    errors: async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await use(errors);
    },
    open: async ({ site, page }, use) =>
      use(async (path) => void (await page.goto(site.origin + path, { waitUntil: 'load' }))),
    grant: async ({ page }, use) => use(() => page.evaluate('void replayvault.consent.grant()')),
    record: async ({ told, open, grant }, use) =>
      use(async (path) => {
        await open(path);
        await grant();
        await told.snapshotArrived();
      }),
  });
}

async function inBrowser(browser: Browser, use: Use<Browser>): Promise<void> {
  await use(browser);
  await browser.close();
}
