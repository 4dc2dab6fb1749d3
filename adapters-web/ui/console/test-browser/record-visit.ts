import type { ReplayEvent } from '@replayvault/player/messages';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const PAGES = join(import.meta.dirname, 'pages');
const RECORDER = createRequire(import.meta.url)
  .resolve('@rrweb/record')
  .replace(/record\.cjs$/, 'record.umd.min.cjs');

/** A real visit to three small pages, recorded with rrweb with its text masked: events in order of time. */
export async function recordVisit(browser: Browser): Promise<ReplayEvent[]> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    readFile(join(PAGES, name)).then(
      (body) =>
        response.setHeader('Content-Type', name.endsWith('.css') ? 'text/css' : 'text/html').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const events: ReplayEvent[] = [];
  await context.exposeFunction('keepEvent', (event: ReplayEvent) => void events.push(event));
  await context.addInitScript({ content: `${await readFile(RECORDER, 'utf8')};${START}` });
  const page = await context.newPage();
  await visit(page, base);
  await context.close();
  await new Promise((done) => server.close(done));
  return events.sort((a, b) => a.timestamp - b.timestamp);
}

const START = `if (window === top) addEventListener('DOMContentLoaded', () => {
  const record = (globalThis.rrwebRecord ?? globalThis.rrweb).record ?? globalThis.rrwebRecord;
  record({
    emit: (event) => globalThis.keepEvent(event),
    maskAllInputs: true,
    maskTextSelector: '*',
    maskTextFn: (text) => text.replace(/[^\\s]/g, '•'),
    sampling: { mousemove: 50 },
  });
  record.addCustomEvent('rv.page', { path: location.pathname.replace('.html', '') });
});`;

async function visit(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/home.html`);
  await page.mouse.move(200, 200);
  await page.mouse.move(640, 420, { steps: 20 });
  await page.mouse.wheel(0, 400);
  await page.waitForTimeout(500);
  await page.mouse.wheel(0, -400);
  await page.waitForTimeout(400);
  await page.click('#start');
  await page.waitForSelector('#name');
  await page.type('#name', 'Ada Lovelace', { delay: 40 });
  await page.type('#mail', 'ada@example.org', { delay: 30 });
  await page.selectOption('#length', '12 m');
  await page.check('#own');
  await page.waitForTimeout(300);
  await page.click('#next');
  await page.waitForSelector('#add');
  for (let row = 0; row < 4; row++) {
    await page.click('#add');
    await page.waitForTimeout(250);
  }
  await page.mouse.move(900, 200, { steps: 15 });
  await page.waitForTimeout(700);
}
