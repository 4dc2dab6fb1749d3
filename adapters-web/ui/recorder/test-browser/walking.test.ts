import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { type Site, startSite } from './site.ts';
import { until } from './until.ts';

let endpoint: Endpoint;
let site: Site;
let browser: Browser;
beforeAll(async () => {
  [endpoint, site, browser] = await Promise.all([startEndpoint(), startSite(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), site.close(), endpoint.close()]));
beforeEach(() => {
  endpoint.reset();
  site.pages.clear();
});

it('records a page, masked, and uploads it', async () => {
  site.pages.set('/shop/quote', {
    body: `<!doctype html><html lang="en"><head><title>Jane's quote</title><style>.card{width:200px}</style>${endpoint.tag('defer')}</head>
      <body><div class="card jane">Dear Jane</div><input name="q" value="secret"><button>Go</button></body></html>`,
  });
  const page = await browser.newPage();
  await page.goto(`${site.origin}/shop/quote?name=jane`);
  await page.evaluate('replayvault.consent.grant()');
  await until('a snapshot arrived', () => endpoint.events().some(({ type }) => type === 2));
  await page.fill('input', 'typed secret');
  await page.click('button');
  await until('an input event arrived', () =>
    endpoint.events().some(({ type, data }) => type === 3 && (data as { source: number }).source === 5),
  );
  const sent = JSON.stringify(endpoint.events());
  expect(sent).toContain('"card');
  expect(sent).not.toMatch(/jane|secret|dear/i);
  await page.close();
});
