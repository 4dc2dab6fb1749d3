import { join } from 'node:path';
import type { ReplayEvent } from '@replayvault/player/messages';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { startFakeServer, type FakeServer } from './fake-server.ts';
import { madeUpState } from './made-up-state.ts';
import { recordVisit } from './record-visit.ts';

interface AtTheConsole {
  browser: Browser;
  /** What a real visit brought. */
  visit: readonly ReplayEvent[];
  server: FakeServer;
  context: BrowserContext;
  page: Page;
  /** Opens a path of the console. */
  open: (path: string) => Promise<void>;
}

/** Starts a browser for the tests of a file, each of which has a server and a tab to itself and so may run beside others. */
export function atTheConsole(options: BrowserContextOptions = {}) {
  let browser: Browser;
  let visit: ReplayEvent[];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: join(import.meta.dirname, '../../lean-chromium') });
    visit = await recordVisit(browser);
  });
  afterAll(() => browser.close());
  return test.extend<AtTheConsole>({
    browser: async ({}, use) => use(browser),
    visit: async ({}, use) => use(visit),
    server: async ({ visit }, use) => {
      const server = await startFakeServer(madeUpState(visit));
      await use(server);
      await server.close();
    },
    context: async ({}, use) => {
      const context = await browser.newContext(options);
      await use(context);
      await context.close();
    },
    page: async ({ context }, use) => {
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await use(page);
    },
    open: async ({ server, page }, use) =>
      use(async (path) => void (await page.goto(server.consoleOrigin + path))),
  });
}
