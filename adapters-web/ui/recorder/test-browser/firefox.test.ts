import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { cachedPage } from './cached-page.ts';
import { canaryVisit, keyed, TOLD_WORDS, worded } from './canary-visit.ts';
import { documentedPolicies } from './documented-policies.ts';
import { firefoxDriver } from './driver.ts';
import { findCanaries } from './find-canaries.ts';
import { startFirefox } from './firefox.ts';
import { onASite, type OnASite } from './on-a-site.ts';
import { rrwebScript } from './rrweb-script.ts';
import { until } from './until.ts';

interface InFirefox {
  tab: Page;
  /** Opens a path of the site, gives consent and waits for a snapshot. */
  record: (path: string) => Promise<void>;
}

let firefox: Browser;
beforeAll(async () => {
  firefox = await startFirefox();
});
afterAll(() => firefox.close());
const it = onASite().extend<InFirefox>({
  tab: async ({}, use) => {
    const tab = await firefox.newPage();
    await use(tab);
    if (!tab.isClosed()) await tab.close();
  },
  record: async ({ site, told, tab }, use) =>
    use(async (path) => {
      await tab.goto(site.origin + path);
      await tab.evaluate('replayvault.consent.grant()');
      await told.snapshotArrived();
    }),
});
beforeEach<OnASite>(({ endpoint, site }) => {
  for (const path of ['/one', '/two']) site.pages.set(path, { body: cachedPage(endpoint.tag()) });
});

// One after the other: Firefox holds back the timers of all tabs but the one in front.
describe('in Firefox', () => {
  it('a visit is recorded, masked, uploaded and replayed', async ({
    endpoint,
    site,
    tab,
    record,
    expect,
  }) => {
    site.pages.set('/shop/quote', {
      body: `<!doctype html><html lang="en"><head><title>Jane's quote</title><style>.card{width:200px;height:50px}</style>${endpoint.tag('defer')}</head>
        <body><div class="card jane">Dear Jane</div><input name="q" value="secret"><button>Go</button></body></html>`,
    });
    await record('/shop/quote?name=jane');
    await tab.click('input');
    await tab.keyboard.type('typed secret');
    await tab.click('button');
    await tab.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<section class="card">secret</section>')`,
    );
    await tab.evaluate(`replayvault.event('end')`);
    await until('all arrived', () => JSON.stringify(endpoint.events()).includes('"end"'));
    const sent = JSON.stringify(endpoint.events());
    expect(sent).toMatch(/"source":5/);
    expect(sent).not.toMatch(/jane|secret|dear/i);
    const puts = endpoint.arrived.filter((text) => text.startsWith('PUT'));
    expect(puts.every((text) => text.includes('"content-encoding":"gzip"'))).toBe(true);

    site.pages.set('/replay', {
      body: `<!doctype html><div id="root"></div>${rrwebScript('replay')}
        <script>var events = ${sent.replaceAll('<', '\\u003c')}; var player = new rrweb.Replayer(events, { root: document.getElementById('root') }); player.pause(player.getMetaData().totalTime);</script>`,
    });
    await tab.goto(`${site.origin}/replay`, { waitUntil: 'domcontentloaded' });
    await until(
      'it is drawn',
      async () =>
        (await tab.evaluate(
          `document.querySelector('iframe').contentDocument.querySelectorAll('.card').length`,
        )) === 2,
    );
    expect(
      await tab.evaluate(
        `JSON.stringify([...document.querySelector('iframe').contentDocument.querySelectorAll('.card')].map((card) => [card.textContent, card.offsetWidth]))`,
      ),
    ).toBe('[["*******",200],["*******",200]]');
  });

  it.for<[kind: string, makeCanary: (index: number) => string, told: string[]]>([
    ['with digits', keyed, []],
    ['of letters', worded, TOLD_WORDS],
  ])('no secret %s leaves the page', async ([, makeCanary, told], { endpoint, site, tab, expect }) => {
    const { planted, captured } = await canaryVisit(firefoxDriver(tab), site, endpoint, makeCanary);
    expect(planted.canaries.size).toBeGreaterThanOrEqual(150);
    expect(findCanaries(captured, planted.canaries)).toEqual(told);
    expect(captured).not.toContain('9876543210');
  });

  it.for(['plain', 'trusted-types'])(
    'it records by the loader under the policy named %s',
    async (name, { endpoint, site, record, expect }) => {
      site.pages.set('/strict', {
        body: `<!doctype html>${endpoint.loaderTag(name === 'plain' ? 'data-worker="none"' : '')}<p>secret`,
        headers: {
          'Content-Security-Policy': `default-src 'none'; ${documentedPolicies(endpoint.origin).get(name)}`,
        },
      });
      await record('/strict?rv-debug');
      expect(endpoint.fetched.some((path) => path.endsWith('/overlay.js'))).toBe(true);
      expect(JSON.stringify(endpoint.arrived)).not.toContain('secret');
    },
  );

  it('the tail goes by beacon, and a page from the back-forward cache goes on', async ({
    endpoint,
    site,
    told,
    tab,
    record,
    expect,
  }) => {
    await record('/one');
    await tab.click('#i');
    await tab.keyboard.type('secret');
    await tab.goto(`${site.origin}/two`);
    await until('the tail arrived', () => endpoint.segments.some(({ via }) => via === 'beacon'));
    await tab.evaluate('replayvault.consent.grant()');
    await until('the second page arrived', () => told.paths().includes('/two'));
    // Going back by the driver waits for a load that a page from the cache does not have.
    await tab.evaluate('history.back()').catch(() => undefined);
    await until('the first page is back', () => told.paths().filter((path) => path === '/one').length === 2);
    expect(await tab.evaluate('window.cached')).toBe(true);
    await until('with a snapshot', () => told.snapshots() === 3);
    // Its storage is that of before, so it cannot know how far the tab has counted: it opens a session of its own.
    expect(endpoint.opened.map(({ page: path }) => path)).toEqual(['/one', '/one']);
    expect(endpoint.opened[1]?.visitor).toBe(endpoint.opened[0]?.visitor);
    expect(JSON.stringify(endpoint.events())).not.toContain('rv.lost');
  });

  it('a page from the back-forward cache is not recorded after a withdrawal', async ({
    site,
    told,
    tab,
    record,
    expect,
  }) => {
    await record('/one');
    // Firefox keeps no page that still waits for an answer, and the answer to the snapshot may be under way.
    await tab.evaluate('new Promise((done) => setTimeout(done, 500))');
    await tab.goto(`${site.origin}/two`);
    await tab.evaluate('replayvault.consent.withdraw()');
    await tab.evaluate('history.back()').catch(() => undefined);
    const path = (): Promise<unknown> => tab.evaluate('location.pathname').catch(() => 'between two pages');
    await until('the first page is back', async () => (await path()) === '/one');
    await new Promise((done) => setTimeout(done, 2000));
    expect(await tab.evaluate('[location.pathname, window.cached].join()')).toBe('/one,true');
    expect(told.snapshots()).toBe(1);
    expect(await tab.evaluate('replayvault.consent.state()')).toBe('unknown');
  });
});
