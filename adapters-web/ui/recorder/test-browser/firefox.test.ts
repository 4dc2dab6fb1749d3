import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { expectNoSecret, KINDS } from './canary-visit.ts';
import { documentedPolicies } from './documented-policies.ts';
import { firefoxDriver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { onASite } from './on-a-site.ts';
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

// One after the other: Firefox holds back the timers of all tabs but the one in front.
describe('in Firefox', () => {
  it('a visit is recorded, masked, uploaded and replayed', async ({
    endpoint,
    site,
    told,
    tab,
    record,
    expect,
  }) => {
    site.show(
      '/shop/quote',
      `<html lang="en"><head><title>Jane's quote</title><style>.card{width:200px;height:50px}</style>${endpoint.tag('defer')}</head>
        <body><div class="card jane">Dear Jane</div><input name="q" value="secret"><button>Go</button></body></html>`,
    );
    await record('/shop/quote?name=jane');
    await tab.click('input');
    await tab.keyboard.type('typed secret');
    await tab.click('button');
    await tab.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<section class="card">secret</section>')`,
    );
    await tab.evaluate(`replayvault.event('end')`);
    await told.eventArrived('end');
    const sent = JSON.stringify(endpoint.events());
    expect(sent).toMatch(/"source":5/);
    expect(sent).not.toMatch(/jane|secret|dear/i);
    expect(told.puts().every(({ encoding }) => encoding === 'gzip')).toBe(true);

    site.show(
      '/replay',
      `<div id="root"></div>${rrwebScript('replay')}
        <script>var events = ${sent.replaceAll('<', '\\u003c')}; var player = new rrweb.Replayer(events, { root: document.getElementById('root') }); player.pause(player.getMetaData().totalTime);</script>`,
    );
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

  it.for(KINDS)('no secret %s leaves the page', (kind, { endpoint, site, tab, expect }) =>
    expectNoSecret(firefoxDriver(tab), { site, endpoint, expect }, kind),
  );

  it.for(['plain', 'trusted-types'])(
    'it records by the loader under the policy named %s',
    async (name, { endpoint, site, record, expect }) => {
      site.show(
        '/strict',
        `${endpoint.loaderTag(name === 'plain' ? 'data-worker="none"' : '')}<p>secret`,
        `default-src 'none'; ${documentedPolicies(endpoint.origin).get(name)}`,
      );
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
    await told.pageArrived('/two');
    // Going back by the driver waits for a load that a page from the cache does not have.
    await tab.evaluate('history.back()').catch(() => undefined);
    await told.pageArrived('/one', 2);
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
