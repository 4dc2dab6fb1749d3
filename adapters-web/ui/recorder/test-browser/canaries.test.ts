import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { canaryPage } from './canary-page.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { findCanaries } from './find-canaries.ts';
import { type Site, startSite } from './site.ts';
import { until } from './until.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

/** Secrets with digits, as numbers and keys have. */
const keyed = (index: number): string => `cnry${(index * 7919 + 104729).toString(16)}z9q`;
/** Secrets of letters alone, as names are. */
const worded = (index: number): string =>
  'qx' +
  [index % 26, Math.floor(index / 26) % 26, 3, index % 7].map((n) => String.fromCharCode(97 + n)).join('') +
  'vorna';

/** Visits the canary page, does all a visitor can do there, leaves it, and answers what the endpoint got. */
async function visit(endpoint: Endpoint, makeCanary: (index: number) => string) {
  const planted = canaryPage(makeCanary, endpoint.tag('defer'));
  const path = planted.path.replace(/[?#].*$/, '');
  site.pages.set(path, { body: planted.html });
  site.pages.set('/frame', { body: planted.frame });
  site.pages.set('/plain.css', { body: '.plain{color:red}', type: 'text/css' });
  site.pages.set('/', { body: '<!doctype html>bye' });
  const page = await browser.newPage();
  await page.goto(site.origin + planted.path, { waitUntil: 'load' });
  await page.evaluate('replayvault.identify("known-visitor"); replayvault.consent.grant()');
  await until('a first snapshot arrived', () => endpoint.events().some(({ type }) => type === 2));
  for (const script of planted.scripts) {
    await page.evaluate(`{${script}}`);
    await page.waitForTimeout(100);
  }
  for (const [selector, secret] of planted.typed) {
    await page.click(selector);
    await page.keyboard.type(secret);
  }
  await page.frameLocator('iframe[src^="/frame"]').locator('#frame-typed').fill('9876543210');
  await page.setInputFiles('#file', {
    name: planted.chosenFile,
    mimeType: 'text/plain',
    buffer: Buffer.from('x'),
  });
  await page.selectOption('#picked', { index: 1 });
  await page.mouse.move(100, 100);
  await page.mouse.wheel(0, 200);
  const before = endpoint.events().length;
  await page.evaluate('replayvault.pause(); replayvault.resume()');
  await until(
    'what followed arrived',
    () => endpoint.events().filter(({ type }) => type === 2).length >= 2 && endpoint.events().length > before,
  );
  await page.goto(`${site.origin}/`);
  await new Promise((done) => setTimeout(done, 500));
  await page.close();
  return { planted, captured: endpoint.arrived.join('\n') };
}

it.each([
  ['with digits', keyed, [] as string[]],
  // A plain word is told where the page's own style sheet names it as a class or an id, or as a name of CSS itself.
  [
    'of letters',
    worded,
    [
      'css attribute selector',
      'css class alone',
      'css id alone',
      'css class with user',
      'css type selector',
      'adopted class',
      'inserted class',
    ],
  ],
])('no secret %s leaves the page', async (_kind, makeCanary, told) => {
  const endpoint = await startEndpoint('masked');
  const { planted, captured } = await visit(endpoint, makeCanary);
  expect(planted.canaries.size).toBeGreaterThanOrEqual(150);
  expect(findCanaries(captured, planted.canaries)).toEqual(told);
  expect(captured).not.toContain('9876543210');
  await endpoint.close();
});

it('the finder finds most of them when masking is off', async () => {
  const endpoint = await startEndpoint('unmasked');
  const { planted, captured } = await visit(endpoint, keyed);
  const found = findCanaries(captured, planted.canaries);
  console.info(`unmasked: ${found.length} of ${planted.canaries.size} planted secrets found`);
  console.info(
    'not found: ' + [...planted.canaries.keys()].filter((place) => !found.includes(place)).join(', '),
  );
  expect(found.length).toBeGreaterThan(planted.canaries.size * 0.8);
  await endpoint.close();
});
