import { describe } from 'vitest';
import { inATab } from './in-a-tab.ts';
import { until } from './until.ts';

const it = inATab();

describe.concurrent('leaving a page', () => {
  it('sends the tail by beacon and goes on numbering on the next page', async ({
    endpoint,
    page,
    told,
    open,
    grant,
    record,
    expect,
  }) => {
    await record('/one');
    await page.fill('#i', 'never left');
    await open('/two');
    await until('the tail arrived', () => endpoint.segments.some(({ via }) => via === 'beacon'));
    const tail = endpoint.segments.filter(({ via }) => via === 'beacon').flatMap(({ events }) => events);
    expect(told.sources(tail)).toContain(5);
    await grant();
    await told.pageArrived('/two');
    expect(endpoint.opened).toHaveLength(1);
    expect(told.missing()).toEqual([]);
    expect(endpoint.segments.every(({ session }) => session === endpoint.segments[0]?.session)).toBe(true);
  });

  it('counts what a beacon cannot carry and reports it on the next page', async ({
    endpoint,
    page,
    told,
    visit,
    record,
    expect,
  }) => {
    await record('/one');
    endpoint.answers.push({ status: 503, headers: { 'Retry-After': '60' } });
    await page.evaluate(
      `for (let i = 0; i < 3000; i++) document.body.insertAdjacentHTML('beforeend', '<p class="x">y</p>')`,
    );
    await until('the upload was put off', () => endpoint.answers.length === 0);
    await visit('/two');
    await until('the loss was reported', () => told.tagged('rv.lost').length > 0);
    expect(told.tagged('rv.lost')[0]?.data).toEqual({ tag: 'rv.lost', payload: { segments: 1 } });
  });
});
