import { describe } from 'vitest';
import { inATab } from './in-a-tab.ts';
import { rrwebScript } from './rrweb-script.ts';
import { until } from './until.ts';

/** Seconds that the network is away; a minute by REPLAYVAULT_AWAY_SECONDS=60. */
const AWAY = Number(process.env['REPLAYVAULT_AWAY_SECONDS'] ?? 4) * 1000;

const it = inATab();

// One after the other: what runs beside a measurement is measured, too.
describe('a large page', () => {
  it(
    'of 50,000 nodes is recorded, and its snapshot takes a small multiple of what bare rrweb takes',
    { timeout: 180_000 },
    async ({ endpoint, site, page, told, visit, expect }) => {
      site.show(
        '/large',
        `${endpoint.tag()}${rrwebScript('record')}
        <style>.row{color:red}</style><body>${'<div class="row"><b title="secret">secret</b>text of a row</div>'.repeat(12_500)}`,
      );
      await visit('/large');
      await told.snapshotArrived(60_000);
      const [ours, theirs] = (await page.evaluate(`(() => {
      const time = (act) => { const start = performance.now(); act(); return performance.now() - start; };
      const ours = [], theirs = [];
      for (let round = 0; round < 2; round++) {
        replayvault.pause();
        ours.push(time(() => replayvault.resume()));
        let stop;
        theirs.push(time(() => { stop = rrweb.record({ emit: (event) => JSON.stringify(event) }); }));
        stop();
      }
      return [Math.min(...ours), Math.min(...theirs)];
    })()`)) as [number, number];
      await until('the last one arrived', () => told.snapshots() === 3, 60_000);
      const largest = Math.max(...endpoint.segments.map(({ events }) => JSON.stringify(events).length));
      console.info(
        `snapshot of 50,000 nodes: ${ours.toFixed(0)} ms, by bare rrweb ${theirs.toFixed(0)} ms; largest segment ${(largest / 1e6).toFixed(1)} MB`,
      );
      expect(ours).toBeLessThan(theirs * 4);
      expect(JSON.stringify(endpoint.events())).not.toContain('secret');
      expect(told.tagged('rv.lost')).toEqual([]);
    },
  );
});

describe('a network that fails', () => {
  it('is offline for a while: nothing is lost, and it goes on when the network is back', async ({
    context,
    page,
    told,
    record,
    expect,
  }) => {
    await record('/one');
    await context.setOffline(true);
    await page.evaluate(
      `var n = 0; var beat = setInterval(function () { replayvault.event('beat-' + n++); }, 100)`,
    );
    await page.waitForTimeout(AWAY);
    await page.evaluate('clearInterval(beat)');
    const beats = Number(await page.evaluate('n'));
    const back = Date.now();
    await context.setOffline(false);
    await told.eventArrived(`beat-${beats - 1}`, 30_000);
    // At once, not when the back-off has run out.
    expect(Date.now() - back).toBeLessThan(8000);
    expect(told.tagged('rv.event')).toHaveLength(beats);
    expect(told.tagged('rv.lost')).toEqual([]);
    expect(told.missing()).toEqual([]);
  });
});
