import { beforeAll, describe } from 'vitest';
import { expectNoSecret, KINDS } from './canary-visit.ts';
import { documentedPolicies } from './documented-policies.ts';
import type { Driver } from './driver.ts';
import { onASite } from './on-a-site.ts';
import { rrwebScript } from './rrweb-script.ts';
import { until } from './until.ts';

/** A browser beside Chromium. */
export interface SecondBrowser {
  newTab(): Promise<Driver>;
  close(): Promise<void>;
}

export interface SecondBrowserFacts {
  readonly start: () => Promise<SecondBrowser>;
  /**
   * Whether a page from the back-forward cache has its storage of before. Then it cannot know how far its tab has counted,
   * and opens a session of its own.
   */
  readonly oldStorageAfterCache: boolean;
}

interface InATab {
  tab: Driver;
  /** Opens a path of the site, gives consent and waits for a snapshot. */
  record: (path: string) => Promise<void>;
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Goes back by the page's script, as the driver would wait for a load that a page from the cache does not have; while
 * no script waits for its answer, which would stay in the page that is put away.
 */
const goBack = async (tab: Driver): Promise<void> => {
  await tab.run('void setTimeout(function () { history.back(); }, 100)');
  await pause(1000);
};

/** What matters most of a visit, in a browser of this name. */
export function testInSecondBrowser(name: string, { start, oldStorageAfterCache }: SecondBrowserFacts): void {
  let browser: SecondBrowser;
  beforeAll(async () => {
    browser = await start();
    return () => browser.close();
  });
  const it = onASite().extend<InATab>({
    tab: async ({}, use) => {
      const tab = await browser.newTab();
      await use(tab);
      await tab.close();
    },
    record: async ({ site, told, tab }, use) =>
      use(async (path) => {
        await tab.open(site.origin + path);
        await tab.run('replayvault.consent.grant()');
        await told.snapshotArrived();
      }),
  });

  // One after the other: Firefox holds back the timers of all tabs but the one in front.
  describe(`in ${name}`, () => {
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
      await tab.type('typed secret');
      await tab.click('button');
      await tab.run(
        `document.body.insertAdjacentHTML('beforeend', '<section class="card">secret</section>')`,
      );
      await tab.run(`replayvault.event('end')`);
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
      // Firefox does not count a page as loaded in which the replayer keeps a document open.
      await tab.run(`location.href = '/replay'`);
      await until(
        'it is drawn',
        async () =>
          (await tab
            .run(`document.querySelector('iframe').contentDocument.querySelectorAll('.card').length`)
            .catch(() => 0)) === 2,
      );
      expect(
        await tab.run(
          `JSON.stringify([...document.querySelector('iframe').contentDocument.querySelectorAll('.card')].map((card) => [card.textContent, card.offsetWidth]))`,
        ),
      ).toBe('[["*******",200],["*******",200]]');
    });

    it('nothing is asked for or stored before consent, nor once it is withdrawn', async ({
      endpoint,
      site,
      tab,
      record,
      expect,
    }) => {
      const stored = (): Promise<unknown> => tab.run('localStorage.length + sessionStorage.length');
      await tab.open(`${site.origin}/one`);
      await tab.click('#p');
      await pause(500);
      expect(endpoint.arrived).toEqual([]);
      expect(await stored()).toBe(0);
      // Not the same page again: whether that has come could not be told by its address.
      await record('/two');
      expect(await stored()).toBe(2);
      await tab.run('replayvault.consent.withdraw()');
      const arrived = endpoint.arrived.length;
      await tab.click('#p');
      await pause(2500);
      expect(endpoint.arrived.length).toBe(arrived);
      expect(await stored()).toBe(0);
    });

    it('what could not be sent for a while is sent again, whole and in order', async ({
      endpoint,
      told,
      tab,
      record,
      expect,
    }) => {
      await record('/one');
      endpoint.answers.push({ status: 503 });
      await tab.run(`replayvault.event('during')`);
      await until('it was put off', () => endpoint.answers.length === 0);
      await tab.run(`replayvault.event('after'); dispatchEvent(new Event('online'))`);
      await told.eventArrived('after');
      expect(told.missing()).toEqual([]);
      expect(JSON.stringify(endpoint.events())).toMatch(/"during"[^]*"after"/);
      expect(told.tagged('rv.lost')).toEqual([]);
    });

    it('a page that watches its own requests sees none of ours', async ({
      endpoint,
      site,
      tab,
      record,
      expect,
    }) => {
      site.show(
        '/watched',
        `<script>var seen = [], real = fetch; fetch = function (url) { seen.push(String(url)); return real.apply(window, arguments); };</script>${endpoint.tag()}<p>secret`,
      );
      await record('/watched');
      expect(await tab.run('seen.join()')).toBe('');
      await tab.run(`fetch('/one')`);
      expect(await tab.run('seen.join()')).toBe('/one');
    });

    it('beside another recorder it goes on alone, and a second tag does nothing', async ({
      endpoint,
      site,
      told,
      tab,
      record,
      expect,
    }) => {
      site.show(
        '/both',
        `${rrwebScript('record')}<script>var others = [], stop = rrweb.record({ emit: function (event) { others.push(event); } });</script>
          ${endpoint.tag()}${endpoint.tag().replace('sk_test', 'sk_other')}<body><p>secret</p>`,
      );
      await record('/both');
      await tab.run(`stop(); document.body.append(document.createElement('section'))`);
      await tab.run(`replayvault.event('end')`);
      await told.eventArrived('end');
      expect(await tab.run('others.filter((event) => event.type === 2).length')).toBe(1);
      expect(JSON.stringify(endpoint.events())).toContain('"section"');
      expect(endpoint.arrived.join()).not.toMatch(/secret|sk_other/);
      expect(endpoint.opened).toHaveLength(1);
    });

    it.for(KINDS)('no secret %s leaves the page', (kind, { endpoint, site, tab, expect }) =>
      expectNoSecret(tab, { site, endpoint, expect }, kind),
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
      await tab.type('secret');
      await tab.open(`${site.origin}/two`);
      await until('the tail arrived', () => endpoint.segments.some(({ via }) => via === 'beacon'));
      await tab.run('replayvault.consent.grant()');
      await told.pageArrived('/two');
      await goBack(tab);
      await told.pageArrived('/one', 2);
      expect(await tab.run('window.cached')).toBe(true);
      await until('with a snapshot', () => told.snapshots() === 3);
      expect(endpoint.opened.map(({ page: path }) => path)).toEqual(
        oldStorageAfterCache ? ['/one', '/one'] : ['/one'],
      );
      expect(new Set(endpoint.opened.map(({ visitor }) => visitor)).size).toBe(1);
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
      await tab.run('new Promise((done) => setTimeout(done, 500))');
      await tab.open(`${site.origin}/two`);
      await tab.run('replayvault.consent.withdraw()');
      await goBack(tab);
      const path = (): Promise<unknown> => tab.run('location.pathname').catch(() => 'between two pages');
      await until('the first page is back', async () => (await path()) === '/one');
      await pause(2000);
      expect(await tab.run('[location.pathname, window.cached].join()')).toBe('/one,true');
      expect(told.snapshots()).toBe(1);
      expect(await tab.run('replayvault.consent.state()')).toBe('unknown');
    });
  });
}
