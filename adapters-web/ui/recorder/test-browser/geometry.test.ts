import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Box, COLLECT_BOXES, compareBoxes } from './boxes.ts';
import { startBrowser } from './browser.ts';
import { startEndpoint } from './endpoint.ts';
import { replay } from './replay.ts';
import { type Site, startSite } from './site.ts';
import { until } from './until.ts';

const VIEWPORT = { width: 1280, height: 800 };
const folder = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

/** Records a visit of a page that this project did not write, and compares its last moment with the replayed one. */
async function visit(bundle: 'masked' | 'unmasked', path: string, act: (page: Page) => Promise<void>) {
  const endpoint = await startEndpoint(bundle);
  site.folders.set('admin', { root: folder('startbootstrap-sb-admin-2'), head: endpoint.tag('defer') });
  site.folders.set('todo', { root: folder('todomvc'), head: endpoint.tag('defer') });
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.route(
    (url) => url.hostname !== 'localhost' && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await page.goto(site.origin + path, { waitUntil: 'load' });
  await page.evaluate('replayvault.consent.grant()');
  await until('a snapshot arrived', () => endpoint.events().some(({ type }) => type === 2));
  await act(page);
  await page.waitForTimeout(800);
  const live = (await page.evaluate(`(${COLLECT_BOXES})(document)`)) as Box[];
  await page.evaluate('replayvault.event("end")');
  await until('all of it arrived', () =>
    endpoint.events().some(({ type, data }) => type === 5 && (data as { tag: string }).tag === 'rv.event'),
  );
  const shot = await page.screenshot();
  await page.close();
  const copy = await replay(browser, endpoint.events(), VIEWPORT);
  if (process.env['REPLAYVAULT_SCREENSHOTS']) {
    const name = `${process.env['REPLAYVAULT_SCREENSHOTS']}/${bundle}${path.replace(/\W+/g, '-')}`;
    writeFileSync(`${name}.json`, JSON.stringify({ live, events: endpoint.events() }));
    writeFileSync(`${name}-live.png`, shot);
    writeFileSync(`${name}-copy.png`, copy.screenshot);
  }
  await endpoint.close();
  return { live, copy, events: endpoint.events() };
}

const PAGES: [name: string, path: string, act: (page: Page) => Promise<void>][] = [
  [
    'dashboard',
    '/admin/index.html',
    async (page) => {
      await page.fill('input.form-control >> nth=0', 'find me');
      await page.click('#alertsDropdown');
      await page.mouse.wheel(0, 300);
    },
  ],
  ['tables', '/admin/tables.html', async (page) => page.fill('#dataTable_filter input', 'Tokyo')],
  ['cards', '/admin/cards.html', async (page) => page.click('.card-header >> nth=3')],
  ['buttons', '/admin/buttons.html', async (page) => page.mouse.move(300, 300)],
  ['register', '/admin/register.html', async (page) => page.fill('#exampleFirstName', 'Jane')],
  [
    'todo',
    '/todo/examples/react/index.html',
    async (page) => {
      for (const text of ['buy milk', 'call the bank about the loan']) {
        await page.fill('#new-todo', text);
        await page.press('#new-todo', 'Enter');
      }
      await page.check('.toggle >> nth=0');
    },
  ],
];

const total = { within: 0, of: 0 };
describe.each(PAGES)('%s', (name, path, act) => {
  it('masked: the same elements, most boxes that are not text within 16 px, attributes kept', async () => {
    const { live, copy } = await visit('masked', path, act);
    const report = compareBoxes(live, copy.boxes, 16);
    const kept = keptAttributes(live, copy.boxes);
    console.info(
      `${name}, masked: ${report.other.within} of ${report.other.of} boxes that are not text within 16 px (all: ${report.all.within} of ${report.all.of}); attributes kept ${kept.kept} of ${kept.of} (${kept.same} with the same value), missing ${kept.missing}`,
    );
    console.info(report.far.slice(0, 12).join('\n'));
    expect(report.firstDifference).toBe('');
    expect(report.sameTree).toBe(true);
    total.within += report.other.within;
    total.of += report.other.of;
    expect(report.other.within / report.other.of).toBeGreaterThanOrEqual(0.6);
    expect(kept.kept / kept.of).toBeGreaterThanOrEqual(0.9);
  });
  it('unmasked: at least 95 % of all boxes within 4 px', async () => {
    const { live, copy } = await visit('unmasked', path, act);
    const report = compareBoxes(live, copy.boxes, 4);
    console.info(`${name}, unmasked: ${report.all.within} of ${report.all.of} boxes within 4 px`);
    console.info(report.far.slice(0, 6).join('\n'));
    expect(report.all.within / report.all.of).toBeGreaterThanOrEqual(0.95);
  });
});

it('of all pages, at least 80 % of the boxes that are not text lie within 16 px', () => {
  console.info(`masked, all pages: ${total.within} of ${total.of}`);
  expect(total.within / total.of).toBeGreaterThanOrEqual(0.8);
});

/** Attributes that hold text, addresses, values or choices; what is kept is counted of all others. */
const SENSITIVE =
  /^(value|title|alt|placeholder|href|src|srcset|action|content|checked|selected|name|on.*|aria-label|data-(?!toggle|target|bs-|parent|dismiss).*)$/;

function keptAttributes(
  live: readonly Box[],
  copy: readonly Box[],
): { kept: number; same: number; of: number; missing: string } {
  let kept = 0;
  let same = 0;
  let of = 0;
  const missing = new Map<string, number>();
  live.forEach(({ attributes }, index) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (SENSITIVE.test(name)) continue;
      of++;
      if (copy[index]?.attributes[name] === value) same++;
      if (copy[index]?.attributes[name] !== undefined) kept++;
      else missing.set(name, (missing.get(name) ?? 0) + 1);
    }
  });
  return { kept, same, of, missing: [...missing].map(([name, count]) => `${name} ${count}`).join(', ') };
}
