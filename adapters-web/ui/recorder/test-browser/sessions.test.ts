import { describe } from 'vitest';
import { inATab } from './in-a-tab.ts';
import { until } from './until.ts';

const it = inATab();

describe.concurrent('sessions', () => {
  it('a duplicated tab opens a session of its own', async ({ endpoint, context, page, record, expect }) => {
    await record('/one');
    const [copy] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate('void window.open("/two")'),
    ]);
    await copy.waitForLoadState('load');
    expect(await copy.evaluate('sessionStorage.length')).toBe(1);
    await copy.evaluate('replayvault.consent.grant()');
    await until('a second session was opened', () => endpoint.opened.length === 2);
    await until('it arrived', () =>
      endpoint.segments.some(({ session }) => session !== endpoint.segments[0]?.session),
    );
    expect(endpoint.opened[1]?.visitor).toBe(endpoint.opened[0]?.visitor);
  });

  it('a tab duplicated between two pages goes on in a session of its own, with one segment lost', async ({
    endpoint,
    site,
    context,
    page,
    told,
    open,
    grant,
    record,
    expect,
  }) => {
    await record('/one');
    const first = endpoint.segments[0]?.session;
    site.pages.set('/none', { body: '<!doctype html>no recorder' });
    await open('/none');
    const [copy] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate('void window.open("/two")'),
    ]);
    await copy.waitForLoadState('load');
    await open('/two');
    await grant();
    await until('the first tab goes on', () => told.paths().includes('/two'));
    await copy.evaluate('replayvault.consent.grant()');
    await until('the second tab has a session of its own', () => endpoint.opened.length === 2);
    await until('with a snapshot, and the loss is told', () => {
      const second = endpoint.segments
        .filter((segment) => segment.session !== first)
        .flatMap(({ events }) => events);
      return second.some(({ type }) => type === 2) && told.tagged('rv.lost', second).length === 1;
    });
    expect(endpoint.events(first).filter(({ type }) => type === 2)).toHaveLength(2);
  });

  it('an idle visitor who comes back begins a new session with a snapshot', async ({
    endpoint,
    page,
    record,
  }) => {
    endpoint.policyChange = { idleSeconds: 3 };
    await record('/one');
    await page.waitForTimeout(3500);
    await page.evaluate('document.getElementById("p").title = "nobody looks"');
    await page.waitForTimeout(100);
    await page.click('#p');
    await until('a second session was opened', () => endpoint.opened.length === 2);
    await until('its snapshot arrived', () =>
      endpoint.segments.some(
        ({ session, events }) =>
          session !== endpoint.segments[0]?.session && events.some(({ type }) => type === 2),
      ),
    );
  });
});
