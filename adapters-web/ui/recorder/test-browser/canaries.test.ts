import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { canaryVisit, keyed, TOLD_WORDS, worded } from './canary-visit.ts';
import { chromiumDriver } from './driver.ts';
import { startEndpoint } from './endpoint.ts';
import { findCanaries } from './find-canaries.ts';
import { type Site, startSite } from './site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

const tab = async () => chromiumDriver(await browser.newPage());

it.each([
  ['with digits', keyed, [] as string[]],
  ['of letters', worded, TOLD_WORDS],
])('no secret %s leaves the page', async (_kind, makeCanary, told) => {
  const endpoint = await startEndpoint('masked');
  const { planted, captured } = await canaryVisit(await tab(), site, endpoint, makeCanary);
  expect(planted.canaries.size).toBeGreaterThanOrEqual(150);
  expect(findCanaries(captured, planted.canaries)).toEqual(told);
  expect(captured).not.toContain('9876543210');
  await endpoint.close();
});

it('the finder finds most of them when masking is off', async () => {
  const endpoint = await startEndpoint('unmasked');
  const { planted, captured } = await canaryVisit(await tab(), site, endpoint, keyed);
  const found = findCanaries(captured, planted.canaries);
  console.info(`unmasked: ${found.length} of ${planted.canaries.size} planted secrets found`);
  console.info(
    'not found: ' + [...planted.canaries.keys()].filter((place) => !found.includes(place)).join(', '),
  );
  expect(found.length).toBeGreaterThan(planted.canaries.size * 0.8);
  await endpoint.close();
});
