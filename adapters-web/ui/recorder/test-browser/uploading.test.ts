import { describe } from 'vitest';
import { inATab } from './in-a-tab.ts';
import { until } from './until.ts';

const it = inATab();

describe.concurrent('upload', () => {
  it('numbers segments from 0 without gaps and sends them compressed', async ({
    endpoint,
    page,
    told,
    record,
    expect,
  }) => {
    await record('/one');
    for (let step = 0; step < 3; step++) {
      await page.click('#p');
      await page.waitForTimeout(2300);
    }
    expect(endpoint.segments.length).toBeGreaterThanOrEqual(3);
    expect(told.missing()).toEqual([]);
    expect(told.puts().every(({ encoding }) => encoding === 'gzip')).toBe(true);
  });

  it('works where the site forbids workers', async ({ endpoint, site, told, record, expect }) => {
    site.show(
      '/csp',
      `${endpoint.tag()}<p>x`,
      `default-src 'self' 'unsafe-inline' 'unsafe-eval' ${endpoint.origin}; worker-src 'none'`,
    );
    await record('/csp');
    expect(told.puts()[0]?.encoding).toBe('gzip');
  });

  it('sends plain JSON where the browser cannot compress', async ({ page, told, record, expect }) => {
    await page.addInitScript('delete window.CompressionStream');
    await record('/one');
    expect(told.puts()[0]).toMatchObject({ encoding: undefined, body: expect.stringMatching(/^\[/) });
  });

  it('repeats a segment byte for byte after 503 and heeds Retry-After', async ({
    endpoint,
    told,
    visit,
    expect,
  }) => {
    endpoint.answers.push({ status: 503, headers: { 'Retry-After': '2' } }, { status: 429 });
    await visit('/one');
    const start = Date.now();
    await told.snapshotArrived();
    expect(Date.now() - start).toBeGreaterThan(2500);
    const bodies = told.puts().map(({ body }) => body);
    expect(bodies.length).toBeGreaterThanOrEqual(3);
    expect(new Set(bodies.slice(0, 3)).size).toBe(1);
  });

  it('opens the session later when the endpoint is away, and loses nothing meanwhile', async ({
    endpoint,
    page,
    told,
    visit,
    expect,
  }) => {
    endpoint.openAnswers.push({ status: 503 }, { status: 503 });
    await visit('/one');
    await page.waitForTimeout(200);
    await page.click('#p');
    await told.snapshotArrived();
    expect(told.sources()).toContain(2);
    expect(endpoint.events()[0]).toMatchObject({ type: 5, data: { tag: 'rv.page' } });
  });

  it('fetches the policy again when the endpoint calls it outdated', async ({ endpoint, record, expect }) => {
    endpoint.openAnswers.push({ status: 409 });
    await record('/one');
    expect(endpoint.arrived.filter((text) => text.includes('/policy '))).toHaveLength(2);
  });

  it.for([401, 403, 404, 409, 410])(
    'stops for good after %i',
    async (status, { endpoint, page, visit, expect }) => {
      endpoint.answers.push({ status });
      await visit('/one');
      await until('the answer was given', () => endpoint.answers.length === 0);
      const arrived = endpoint.arrived.length;
      await page.click('#p');
      await page.waitForTimeout(2500);
      expect(endpoint.arrived.length).toBe(arrived);
      expect(await page.evaluate('sessionStorage.length')).toBe(0);
      expect(await page.evaluate('localStorage.length')).toBe(status === 410 ? 0 : 1);
    },
  );

  it('goes on after a segment that cannot be stored, and says that it was lost', async ({
    endpoint,
    told,
    record,
    expect,
  }) => {
    endpoint.answers.push({ status: 413 });
    await record('/one');
    expect(told.tagged('rv.lost')[0]?.data).toEqual({ tag: 'rv.lost', payload: { segments: 1 } });
    expect(told.missing()).toEqual([0]);
  });
});
