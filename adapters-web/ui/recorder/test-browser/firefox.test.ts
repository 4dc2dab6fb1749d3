import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canaryVisit, keyed, TOLD_WORDS, worded } from './canary-visit.ts';
import { documentedPolicies } from './documented-policies.ts';
import { firefoxDriver } from './driver.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { findCanaries } from './find-canaries.ts';
import { startFirefox } from './firefox.ts';
import { type Site, startSite } from './site.ts';
import { until } from './until.ts';

let endpoint: Endpoint;
let site: Site;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [endpoint, site, browser] = await Promise.all([startEndpoint(), startSite(), startFirefox()]);
});
afterAll(() => Promise.all([browser.close(), site.close(), endpoint.close()]));
beforeEach(async () => {
  endpoint.reset();
  site.pages.clear();
  page = await browser.newPage();
});

const snapshots = (): number => endpoint.events().filter(({ type }) => type === 2).length;
const snapshotArrived = (): Promise<void> => until('a snapshot arrived', () => snapshots() > 0);
const paths = (): string[] =>
  endpoint.events().flatMap(({ data }) => {
    const { tag, payload } = data as { tag?: string; payload?: { path: string } };
    return tag === 'rv.page' && payload ? [payload.path] : [];
  });

describe('in Firefox', () => {
  it('a visit is recorded, masked, uploaded and replayed', async () => {
    site.pages.set('/shop/quote', {
      body: `<!doctype html><html lang="en"><head><title>Jane's quote</title><style>.card{width:200px;height:50px}</style>${endpoint.tag('defer')}</head>
        <body><div class="card jane">Dear Jane</div><input name="q" value="secret"><button>Go</button></body></html>`,
    });
    await page.goto(`${site.origin}/shop/quote?name=jane`);
    await page.evaluate('replayvault.consent.grant()');
    await snapshotArrived();
    await page.click('input');
    await page.keyboard.type('typed secret');
    await page.click('button');
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<section class="card">secret</section>')`,
    );
    await page.evaluate(`replayvault.event('end')`);
    await until('all arrived', () => JSON.stringify(endpoint.events()).includes('"end"'));
    const sent = JSON.stringify(endpoint.events());
    expect(sent).toMatch(/"source":5/);
    expect(sent).not.toMatch(/jane|secret|dear/i);
    const puts = endpoint.arrived.filter((text) => text.startsWith('PUT'));
    expect(puts.every((text) => text.includes('"content-encoding":"gzip"'))).toBe(true);

    const replayer = createRequire(import.meta.url)
      .resolve('@rrweb/replay')
      .replace(/[^/]*$/, 'replay.umd.min.cjs');
    site.pages.set('/replay', {
      body: `<!doctype html><div id="root"></div><script>var exports={},module={exports};${readFileSync(replayer, 'utf8').replaceAll('</script', '<\\/script')}</script>
        <script>var events = ${sent.replaceAll('<', '\\u003c')}; var player = new (window.rrwebReplay || module.exports).Replayer(events, { root: document.getElementById('root') }); player.pause(player.getMetaData().totalTime);</script>`,
    });
    await page.goto(`${site.origin}/replay`, { waitUntil: 'domcontentloaded' });
    await until(
      'it is drawn',
      async () =>
        (await page.evaluate(
          `document.querySelector('iframe').contentDocument.querySelectorAll('.card').length`,
        )) === 2,
    );
    expect(
      await page.evaluate(
        `JSON.stringify([...document.querySelector('iframe').contentDocument.querySelectorAll('.card')].map((card) => [card.textContent, card.offsetWidth]))`,
      ),
    ).toBe('[["*******",200],["*******",200]]');
    await page.close();
  });

  it.each([
    ['with digits', keyed, [] as string[]],
    ['of letters', worded, TOLD_WORDS],
  ])('no secret %s leaves the page', async (_kind, makeCanary, told) => {
    const { planted, captured } = await canaryVisit(firefoxDriver(page), site, endpoint, makeCanary);
    expect(planted.canaries.size).toBeGreaterThanOrEqual(150);
    expect(findCanaries(captured, planted.canaries)).toEqual(told);
    expect(captured).not.toContain('9876543210');
  });

  it.each(['plain', 'trusted-types'])('it records by the loader under the policy named %s', async (name) => {
    site.pages.set('/strict', {
      body: `<!doctype html>${endpoint.loaderTag(name === 'plain' ? 'data-worker="none"' : '')}<p>secret`,
      headers: {
        'Content-Security-Policy': `default-src 'none'; ${documentedPolicies(endpoint.origin).get(name)}`,
      },
    });
    await page.goto(`${site.origin}/strict?rv-debug`);
    await page.evaluate('replayvault.consent.grant()');
    await snapshotArrived();
    expect(endpoint.fetched.some((path) => path.endsWith('/overlay.js'))).toBe(true);
    expect(JSON.stringify(endpoint.arrived)).not.toContain('secret');
    await page.close();
  });

  it('the tail goes by beacon, and a page from the back-forward cache goes on', async () => {
    for (const path of ['/one', '/two'])
      site.pages.set(path, {
        body: `<!doctype html>${endpoint.tag()}<script>addEventListener('pageshow', (event) => { window.cached = event.persisted })</script><p id="p">x<input id="i">`,
      });
    await page.goto(`${site.origin}/one`);
    await page.evaluate('replayvault.consent.grant()');
    await snapshotArrived();
    await page.click('#i');
    await page.keyboard.type('secret');
    await page.goto(`${site.origin}/two`);
    await until('the tail arrived', () => endpoint.segments.some(({ via }) => via === 'beacon'));
    await page.evaluate('replayvault.consent.grant()');
    await until('the second page arrived', () => paths().includes('/two'));
    // Going back by the driver waits for a load that a page from the cache does not have.
    await page.evaluate('history.back()').catch(() => undefined);
    await until('the first page is back', () => paths().filter((path) => path === '/one').length === 2);
    expect(await page.evaluate('window.cached')).toBe(true);
    await until('with a snapshot', () => snapshots() === 3);
    // Its storage is that of before, so it cannot know how far the tab has counted: it opens a session of its own.
    expect(endpoint.opened.map(({ page: path }) => path)).toEqual(['/one', '/one']);
    expect(endpoint.opened[1]?.visitor).toBe(endpoint.opened[0]?.visitor);
    expect(JSON.stringify(endpoint.events())).not.toContain('rv.lost');
    await page.close();
  });

  it('a page from the back-forward cache is not recorded after a withdrawal', async () => {
    for (const path of ['/one', '/two'])
      site.pages.set(path, {
        body: `<!doctype html>${endpoint.tag()}<script>addEventListener('pageshow', (event) => { window.cached = event.persisted })</script><p>x`,
      });
    await page.goto(`${site.origin}/one`);
    await page.evaluate('replayvault.consent.grant()');
    await snapshotArrived();
    await page.goto(`${site.origin}/two`);
    await page.evaluate('replayvault.consent.withdraw()');
    await page.evaluate('history.back()').catch(() => undefined);
    await new Promise((done) => setTimeout(done, 2000));
    expect(await page.evaluate('[location.pathname, window.cached].join()')).toBe('/one,true');
    expect(snapshots()).toBe(1);
    expect(await page.evaluate('replayvault.consent.state()')).toBe('unknown');
    await page.close();
  });
});
