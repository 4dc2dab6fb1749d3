import { describe } from 'vitest';
import { inATab } from './in-a-tab.ts';
import { until } from './until.ts';

const it = inATab({ backForwardCache: true });

describe.concurrent('a network that fails', () => {
  it('drops connections and answers 503 at random: each segment is stored once, in order', async ({
    page,
    told,
    visit,
    mark,
    expect,
  }) => {
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
    await visit('/one');
    await mark('end', 30_000);
    await mark('after', 30_000);
    expect(told.missing()).toEqual([]);
    expect(told.tagged('rv.lost')).toEqual([]);
  });

  it('is away for longer than memory lasts: what was lost is counted and told, and a snapshot follows', async ({
    endpoint,
    page,
    told,
    record,
    mark,
    expect,
  }) => {
    await record('/one');
    await page.route('**/segments/*', (route) => route.abort('connectionrefused'));
    // The mask of a long text is long, too: more than is held.
    for (let round = 0; round < 10; round++) {
      await page.evaluate(
        `document.querySelector('section')?.remove(); { const rows = document.createElement('section'); rows.hidden = true; for (let each = 0; each < 80; each++) { const row = document.createElement('p'); row.textContent = 'secret '.repeat(4600); rows.append(row); } document.body.append(rows); }`,
      );
      await page.waitForTimeout(200);
    }
    await page.unroute('**/segments/*');
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await mark('end', 40_000);
    const lost = told
      .tagged('rv.lost')
      .map(({ data }) => (data as { payload: { segments: number } }).payload.segments);
    expect(lost.length).toBeGreaterThan(0);
    await until('a fresh snapshot arrived', () => told.snapshots() > 1, 30_000);
    const events = endpoint.events();
    const gap = events.findIndex(({ data }) => (data as { tag?: string }).tag === 'rv.lost');
    expect(events.slice(gap).find(({ type }) => type === 2 || type === 3)?.type).toBe(2);
  });
});

describe.concurrent('a large page', () => {
  it('of more than the endpoint takes is left out and told, and the page is not held up by trying', async ({
    endpoint,
    page,
    told,
    visit,
    record,
    mark,
    expect,
  }) => {
    await record('/one');
    endpoint.mostBytes = 3000;
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<p><b>x</b></p>'.repeat(1500)); replayvault.pause(); replayvault.resume()`,
    );
    await until('it gave up', () => told.tagged('rv.paused').length === 2, 30_000);
    expect(told.tagged('rv.lost').length).toBeGreaterThan(0);
    await page.evaluate(`document.body.append('more')`);
    await mark('alive');
    expect(told.snapshots()).toBe(1);
    await visit('/two');
    await until('the next page is recorded', () => told.snapshots() === 2);
    expect(endpoint.opened).toHaveLength(1);
  });
});

describe.concurrent('the back-forward cache', () => {
  it('keeps a recorded page, which goes on in the same session without a new call', async ({
    endpoint,
    page,
    told,
    visit,
    record,
    mark,
    expect,
  }) => {
    await record('/one');
    await visit('/two');
    await until('the second page arrived', () => told.snapshots() === 2);
    await page.evaluate('void history.back()');
    await until('the first page is back', () => told.snapshots() === 3);
    expect(await page.evaluate('[location.pathname, window.cached].join()')).toBe('/one,true');
    await mark('back');
    await page.evaluate('void history.forward()');
    await until('the second page is back', () => told.snapshots() === 4);
    expect(endpoint.opened).toHaveLength(1);
    expect(told.missing()).toEqual([]);
  });

  it('gives back a page that asks for the policy again, and goes by what it is told', async ({
    endpoint,
    page,
    told,
    visit,
    record,
    expect,
  }) => {
    const asked = () => endpoint.arrived.filter((line) => line.startsWith('GET /record/v1/sk_test/policy'));
    await record('/one');
    await visit('/two');
    await until('the second page arrived', () => told.snapshots() === 2);
    const before = asked().length;
    endpoint.signWithWrongKey = true;
    await page.evaluate('void history.back()');
    await until('the first page asks', () => asked().length > before);
    expect(await page.evaluate('[location.pathname, window.cached].join()')).toBe('/one,true');
    await page.waitForTimeout(1000);
    expect(told.snapshots()).toBe(2);
  });

  it('does not record a page whose visitor withdrew on the page after it', async ({
    page,
    told,
    open,
    record,
    expect,
  }) => {
    await record('/one');
    await open('/two');
    await page.evaluate('void replayvault.consent.withdraw()');
    await page.evaluate('void history.back()');
    await page.waitForURL('**/one', { waitUntil: 'commit' });
    expect(await page.evaluate('[location.pathname, window.cached].join()')).toBe('/one,true');
    await page.waitForTimeout(2000);
    expect(told.snapshots()).toBe(1);
  });
});
