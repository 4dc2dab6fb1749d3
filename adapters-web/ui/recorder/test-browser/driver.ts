import type { Page as ChromiumPage } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { until } from './until.ts';

/** What a visit needs of a browser's tab, whichever browser it is. Scripts are given as text. */
export interface Driver {
  open(url: string): Promise<void>;
  run(script: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Types into a field of the frame whose address ends so. */
  typeInFrame(path: string, selector: string, text: string): Promise<void>;
  /** Chooses a file of that name. */
  chooseFile(selector: string, file: string): Promise<void>;
  select(selector: string, value: string): Promise<void>;
  moveAndScroll(): Promise<void>;
  back(): Promise<void>;
  /** Does nothing if it is closed. */
  close(): Promise<void>;
}

/** Chromium by Playwright. */
export function chromiumDriver(page: ChromiumPage): Driver {
  return {
    async open(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    run: (script) => page.evaluate(script),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    typeInFrame: (path, selector, text) =>
      page.frameLocator(`iframe[src^="${path}"]`).locator(selector).fill(text),
    chooseFile: (selector, file) => page.setInputFiles(selector, file),
    async select(selector, value) {
      await page.selectOption(selector, value);
    },
    async moveAndScroll() {
      await page.mouse.move(100, 100);
      await page.mouse.wheel(0, 200);
    },
    async back() {
      await page.goBack();
    },
    close: () => page.close(),
  };
}

/** Firefox by WebDriver BiDi. */
export function firefoxDriver(page: FirefoxPage): Driver {
  return {
    async open(url) {
      // Not by `goto`: if the error page of an iframe comes before the page is loaded, Firefox takes it for the page's own.
      await page.evaluate(`window.leaving = true; location.href = ${JSON.stringify(url)}`);
      // Also of the same page again: what is left has the mark until it is gone.
      const opened = `!window.leaving && document.readyState === 'complete' && location.href`;
      await until(`${url} is open`, async () => (await page.evaluate(opened).catch(() => false)) === url);
    },
    run: (script) => page.evaluate(script),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    async typeInFrame(path, selector, text) {
      const frame = page.frames().find((each) => new URL(each.url()).pathname === path);
      if (!frame) throw new Error(`no frame ${path}`);
      await (await frame.$(selector))?.type(text);
    },
    async chooseFile(selector, file) {
      const input = await page.$(selector);
      await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(file);
    },
    async select(selector, value) {
      await page.select(selector, value);
    },
    async moveAndScroll() {
      await page.mouse.move(100, 100);
      await page.mouse.wheel({ deltaY: 200 });
    },
    async back() {
      await page.goBack();
    },
    async close() {
      if (!page.isClosed()) await page.close();
    },
  };
}
