import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RecordedEvent } from '@replayvault/protocol';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { type Site, startSite } from './site.ts';
import { until } from './until.ts';

/** Seconds that the network is away; a minute by REPLAYVAULT_AWAY_SECONDS=60. */
const AWAY = Number(process.env['REPLAYVAULT_AWAY_SECONDS'] ?? 4) * 1000;

let endpoint: Endpoint;
let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];
beforeAll(async () => {
  [endpoint, site, browser] = await Promise.all([
    startEndpoint(),
    startSite(),
    startBrowser({ backForwardCache: true }),
  ]);
});
afterAll(() => Promise.all([browser.close(), site.close(), endpoint.close()]));
beforeEach(async () => {
  endpoint.reset();
  site.pages.clear();
  for (const path of ['/one', '/two'])
    site.pages.set(path, {
      body: `<!doctype html>${endpoint.tag()}<script>addEventListener('pageshow', (event) => { window.cached = event.persisted })</script><body><p id="p">text</p><input id="i">`,
    });
  context = await browser.newContext();
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
});
afterEach(() => context.close());

const open = (path: string): Promise<unknown> => page.goto(site.origin + path, { waitUntil: 'load' });
const grant = (): Promise<unknown> => page.evaluate('void replayvault.consent.grant()');
const snapshots = (): number => endpoint.events().filter(({ type }) => type === 2).length;
const tagged = (tag: string, events: RecordedEvent[] = endpoint.events()): RecordedEvent[] =>
  events.filter(({ type, data }) => type === 5 && (data as { tag: string }).tag === tag);
const named = (name: string): boolean =>
  tagged('rv.event').some(({ data }) => (data as { payload: { name: string } }).payload.name === name);
const numbers = (): number[] => endpoint.segments.map(({ number }) => number).sort((a, b) => a - b);

describe('a network that fails', () => {
  it('is offline for a while: nothing is lost, and it goes on when the network is back', async () => {
    await open('/one');
    await grant();
    await until('a snapshot arrived', () => snapshots() > 0);
    await context.setOffline(true);
    await page.evaluate(
      `var n = 0; var beat = setInterval(function () { replayvault.event('beat-' + n++); }, 100)`,
    );
    await page.waitForTimeout(AWAY);
    await page.evaluate('clearInterval(beat)');
    const beats = Number(await page.evaluate('n'));
    const back = Date.now();
    await context.setOffline(false);
    await until('the last beat arrived', () => named(`beat-${beats - 1}`), 30_000);
    // At once, not when the back-off has run out.
    expect(Date.now() - back).toBeLessThan(8000);
    expect(tagged('rv.event')).toHaveLength(beats);
    expect(tagged('rv.lost')).toEqual([]);
    expect(numbers()).toEqual(numbers().map((_number, index) => index));
    expect(errors).toEqual([]);
  });

  it('drops connections and answers 503 at random: each segment is stored once, in order', async () => {
    let fate = 0;
    await page.route('**/segments/*', async (route) => {
      // Stored but not answered, not stored, refused, stored.
      const kind = fate++ % 4;
      if (kind === 0) {
        await route.fetch();
        await route.abort('connectionreset');
      } else if (kind === 1) await route.abort('connectionrefused');
      else if (kind === 2) await route.fulfill({ status: 503 });
      else await route.continue();
    });
    await open('/one');
    await grant();
    await page.evaluate(`replayvault.event('end')`);
    await until('the end arrived', () => named('end'), 30_000);
    await until(
      'the next one goes, too',
      async () => {
        await page.evaluate(`replayvault.event('after')`);
        return named('after');
      },
      30_000,
    );
    expect(numbers()).toEqual(numbers().map((_number, index) => index));
    expect(tagged('rv.lost')).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('is away for longer than memory lasts: what was lost is counted and told, and a snapshot follows', async () => {
    await open('/one');
    await grant();
    await until('a snapshot arrived', () => snapshots() > 0);
    await page.route('**/segments/*', (route) => route.abort('connectionrefused'));
    // The mask of a long text is long, too: more than is held.
    for (let round = 0; round < 10; round++) {
      await page.evaluate(
        `document.querySelector('section')?.remove(); { const rows = document.createElement('section'); rows.hidden = true; for (let each = 0; each < 80; each++) { const row = document.createElement('p'); row.textContent = 'secret '.repeat(4600); rows.append(row); } document.body.append(rows); }`,
      );
      await page.waitForTimeout(200);
    }
    await page.unroute('**/segments/*');
    await page.evaluate(`replayvault.event('end'); dispatchEvent(new Event('online'))`);
    await until('the end arrived', () => named('end'), 40_000);
    const lost = tagged('rv.lost').map(
      ({ data }) => (data as { payload: { segments: number } }).payload.segments,
    );
    expect(lost.length).toBeGreaterThan(0);
    await until('a fresh snapshot arrived', () => snapshots() > 1, 30_000);
    const events = endpoint.events();
    const gap = events.findIndex(({ data }) => (data as { tag?: string }).tag === 'rv.lost');
    expect(events.slice(gap).find(({ type }) => type === 2 || type === 3)?.type).toBe(2);
    expect(errors).toEqual([]);
  });
});

describe('a large page', () => {
  it(
    'of 50,000 nodes is recorded, and its snapshot takes a small multiple of what bare rrweb takes',
    { timeout: 180_000 },
    async () => {
      const bare = readFileSync(
        createRequire(import.meta.url)
          .resolve('@rrweb/record')
          .replace(/[^/]*$/, 'record.umd.min.cjs'),
        'utf8',
      ).replaceAll('</script', '<\\/script');
      site.pages.set('/large', {
        body: `<!doctype html>${endpoint.tag()}<script>var exports = {}, module = { exports: exports };${bare};window.bare = window.rrwebRecord || module.exports;</script>
        <style>.row{color:red}</style><body>${'<div class="row"><b title="secret">secret</b>text of a row</div>'.repeat(12_500)}`,
      });
      await open('/large');
      await grant();
      await until('a snapshot arrived', () => snapshots() > 0, 60_000);
      const [ours, theirs] = (await page.evaluate(`(() => {
      const time = (act) => { const start = performance.now(); act(); return performance.now() - start; };
      const ours = [], theirs = [];
      for (let round = 0; round < 2; round++) {
        replayvault.pause();
        ours.push(time(() => replayvault.resume()));
        let stop;
        theirs.push(time(() => { stop = bare.record({ emit: (event) => JSON.stringify(event) }); }));
        stop();
      }
      return [Math.min(...ours), Math.min(...theirs)];
    })()`)) as [number, number];
      await until('the last one arrived', () => snapshots() === 3, 60_000);
      const largest = Math.max(...endpoint.segments.map(({ events }) => JSON.stringify(events).length));
      console.info(
        `snapshot of 50,000 nodes: ${ours.toFixed(0)} ms, by bare rrweb ${theirs.toFixed(0)} ms; largest segment ${(largest / 1e6).toFixed(1)} MB`,
      );
      expect(ours).toBeLessThan(theirs * 4);
      expect(JSON.stringify(endpoint.events())).not.toContain('secret');
      expect(tagged('rv.lost')).toEqual([]);
      expect(errors).toEqual([]);
    },
  );

  it('of more than the endpoint takes is left out and told, and the page is not held up by trying', async () => {
    await open('/one');
    await grant();
    await until('a snapshot arrived', () => snapshots() > 0);
    endpoint.mostBytes = 3000;
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<p><b>x</b></p>'.repeat(1500)); replayvault.pause(); replayvault.resume()`,
    );
    await until('it gave up', () => tagged('rv.paused').length === 2, 30_000);
    expect(tagged('rv.lost').length).toBeGreaterThan(0);
    await page.evaluate(`document.body.append('more'); replayvault.event('alive')`);
    await until('the session lives', () => named('alive'));
    expect(snapshots()).toBe(1);
    await open('/two');
    await grant();
    await until('the next page is recorded', () => snapshots() === 2);
    expect(endpoint.opened).toHaveLength(1);
    expect(errors).toEqual([]);
  });
});

describe('the back-forward cache', () => {
  it('keeps a recorded page, which goes on in the same session without a new call', async () => {
    await open('/one');
    await grant();
    await until('a snapshot arrived', () => snapshots() > 0);
    await open('/two');
    await grant();
    await until('the second page arrived', () => snapshots() === 2);
    await page.evaluate('void history.back()');
    await until('the first page is back', () => snapshots() === 3);
    expect(await page.evaluate('[location.pathname, window.cached].join()')).toBe('/one,true');
    await page.evaluate(`replayvault.event('back')`);
    await until('it goes on', () => named('back'));
    await page.evaluate('void history.forward()');
    await until('the second page is back', () => snapshots() === 4);
    expect(endpoint.opened).toHaveLength(1);
    expect(numbers()).toEqual(numbers().map((_number, index) => index));
    expect(errors).toEqual([]);
  });

  it('does not record a page whose visitor withdrew on the page after it', async () => {
    await open('/one');
    await grant();
    await until('a snapshot arrived', () => snapshots() > 0);
    await open('/two');
    await page.evaluate('void replayvault.consent.withdraw()');
    await page.evaluate('void history.back()');
    await page.waitForTimeout(1000);
    expect(await page.evaluate('[location.pathname, window.cached].join()')).toBe('/one,true');
    await page.waitForTimeout(1000);
    expect(snapshots()).toBe(1);
  });
});
