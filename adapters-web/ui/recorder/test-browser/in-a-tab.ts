import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { startBrowser } from './browser.ts';
import { onASite } from './on-a-site.ts';
import { until } from './until.ts';

interface InATab {
  /** Shared by all tests of a worker. */
  browser: Browser;
  /** Shared, too: it keeps pages to go back to, as people's browsers do. */
  cachingBrowser: Browser;
  context: BrowserContext;
  page: Page;
  /** Errors that the page threw and nobody caught; none may be left when the test is over. */
  errors: string[];
  /** What the page wrote to the browser's console. */
  said: string[];
  /** Opens a path of the site. */
  open: (path: string) => Promise<void>;
  /** Gives consent. */
  grant: () => Promise<unknown>;
  /** Opens a path of the site and gives consent. */
  visit: (path: string) => Promise<void>;
  /** Visits a path of the site and waits for a snapshot. */
  record: (path: string) => Promise<void>;
  /** Has the site tell an event of this name, and waits for it, for so many milliseconds. */
  mark: (name: string, patience?: number) => Promise<void>;
  /** Waits until recording is refused, and this reason told. */
  refused: (reason: string) => Promise<void>;
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
  afterEach<InATab>(({ errors, expect }) => expect(errors).toEqual([]));
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
    errors: [
      async ({ page }, use) => {
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        await use(errors);
      },
      { auto: true },
    ],
    said: async ({ page }, use) => {
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      await use(said);
    },
    open: async ({ site, page }, use) =>
      use(async (path) => void (await page.goto(site.origin + path, { waitUntil: 'load' }))),
    grant: async ({ page }, use) => use(() => page.evaluate('void replayvault.consent.grant()')),
    visit: async ({ open, grant }, use) =>
      use(async (path) => {
        await open(path);
        await grant();
      }),
    record: async ({ told, visit }, use) =>
      use(async (path) => {
        await visit(path);
        await told.snapshotArrived();
      }),
    mark: async ({ page, told }, use) =>
      use(async (name, patience) => {
        await page.evaluate(`replayvault.event(${JSON.stringify(name)})`);
        await told.eventArrived(name, patience);
      }),
    refused: async ({ page, said }, use) =>
      use(async (reason) => {
        const refused = `replayvault.consent.state() === 'refused'`;
        await until('it is refused', async () => (await page.evaluate(refused)) === true);
        await until(`it is told that ${reason}`, () => said.some((line) => line.includes(reason)));
      }),
  });
}

async function inBrowser(browser: Browser, use: Use<Browser>): Promise<void> {
  await use(browser);
  await browser.close();
}
