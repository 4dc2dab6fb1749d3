import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { inATab } from './in-a-tab.ts';
import { until } from './until.ts';

/** Opens a path of the site in a duplicate of the tab. */
type Duplicate = (path: string) => Promise<Page>;

const it = inATab().extend<{ duplicate: Duplicate }>({
  duplicate: async ({ context, page }, use) =>
    use(async (path) => {
      const [copy] = await Promise.all([
        context.waitForEvent('page'),
        page.evaluate(`void window.open('${path}')`),
      ]);
      await copy.waitForLoadState('load');
      return copy;
    }),
});

describe.concurrent('sessions', () => {
  it('a duplicated tab opens a session of its own', async ({ endpoint, told, record, duplicate, expect }) => {
    await record('/one');
    const copy = await duplicate('/two');
    expect(await copy.evaluate('sessionStorage.length')).toBe(1);
    await copy.evaluate('replayvault.consent.grant()');
    await until('a second session has its snapshot', () => told.snapshots('s2') === 1);
    expect(endpoint.opened[1]?.visitor).toBe(endpoint.opened[0]?.visitor);
  });

  it('a tab duplicated between two pages goes on in a session of its own, with one segment lost', async ({
    site,
    told,
    open,
    visit,
    record,
    duplicate,
    expect,
  }) => {
    await record('/one');
    site.show('/none', 'no recorder');
    await open('/none');
    const copy = await duplicate('/two');
    await visit('/two');
    await told.pageArrived('/two');
    await copy.evaluate('replayvault.consent.grant()');
    await until('the second tab has a snapshot in a session of its own', () => told.snapshots('s2') === 1);
    await until('the loss is told', () => told.tagged('rv.lost', 's2').length === 1);
    expect(told.snapshots('s1')).toBe(2);
  });

  it('an idle visitor who comes back begins a new session with a snapshot, and nothing is told of between', async ({
    endpoint,
    page,
    told,
    record,
    expect,
  }) => {
    const changes = (): number => told.sources(endpoint.events('s1')).filter((source) => source === 0).length;
    const change = (): Promise<unknown> => page.evaluate(`document.body.append(document.createElement("i"))`);
    endpoint.policyChange = { idleSeconds: 3 };
    await record('/one');
    await change();
    await until('a change is told', () => changes() === 1);
    await page.waitForTimeout(3500);
    await change();
    await page.waitForTimeout(100);
    await page.click('#p');
    await until('a second session has its snapshot', () => told.snapshots('s2') === 1);
    expect(endpoint.opened).toHaveLength(2);
    expect(changes()).toBe(1);
    expect(told.missing('s1')).toEqual([]);
    expect(told.tagged('rv.lost')).toEqual([]);
  });
});
