import type { Page, Request } from 'playwright-core';
import { describe } from 'vitest';
import { LONG_SESSION } from './made-up-state.ts';
import { watching } from './watching.ts';

const it = watching();

/**
 * How often the server is asked at most from what ended it until nothing of the recording is on the screen: a question
 * comes 600 ms after an answer, a refusal is asked again after 100. How long that takes is measured on a server of its own,
 * in the proof.
 */
const MOST = 3;

/** The server's answer after a security alert (ADR-0060). */
const NEEDED = JSON.stringify({ type: 'urn:replayvault:problem:step-up-needed', title: 't', status: 403 });

/** Counts, from the end of one question to the server on, how many more there are. */
async function questions(page: Page): Promise<() => number> {
  const isQuestion = (request: Request): boolean =>
    request.url().includes('/api/v1/me') && request.headers()['if-none-match'] !== undefined;
  await page.waitForEvent('requestfinished', isQuestion);
  let count = 0;
  page.on('request', (request) => {
    if (isQuestion(request)) count += 1;
  });
  return () => count;
}

describe.concurrent('a replay that is on the screen', () => {
  it('is taken away at the next question when the sign-in ends elsewhere, and the sign-in page says why', async ({
    server,
    page,
    watch,
    expect,
  }) => {
    await watch(LONG_SESSION);
    const asked = await questions(page);
    server.state.signedIn = false;
    await page.locator('iframe').waitFor({ state: 'detached' });
    expect(asked()).toBeLessThanOrEqual(MOST);
    await page.getByText('Your sign-in has ended').waitFor();
  });

  it('is taken away at the next question when replay is no longer among the rights', async ({
    server,
    page,
    watch,
    expect,
  }) => {
    await watch(LONG_SESSION);
    const asked = await questions(page);
    server.state.permissions = ['session:search'];
    server.state.rights = 'r2';
    await page.locator('iframe').waitFor({ state: 'detached' });
    expect(asked()).toBeLessThanOrEqual(MOST);
    await page.getByText('What you may see has changed.').waitFor();
    await page.getByText('You may see this session’s facts, but not replay it.').waitFor();
    expect(await page.getByRole('link', { name: 'Audit log' }).count()).toBe(0);
  });

  it('is taken away with its facts when the session is out of reach', async ({
    server,
    page,
    watch,
    expect,
  }) => {
    await watch(LONG_SESSION);
    server.state.sessions.delete(LONG_SESSION);
    server.state.rights = 'r2';
    await page.locator('iframe').waitFor({ state: 'detached' });
    await page.getByRole('alert').waitFor();
    expect(await page.getByText('Viewport').count()).toBe(0);
  });

  it('goes on where it was as the person may see it now, from events that are fetched anew', async ({
    server,
    page,
    recorded,
    seconds,
    until,
    watch,
    expect,
  }) => {
    await watch(`${LONG_SESSION}?t=4`);
    await page.keyboard.press('ArrowRight');
    await until((at) => at === 9);
    const before = await page.locator('iframe').elementHandle();
    server.state.asked = [];
    server.state.rights = 'r2';
    await page.getByText('What you may see has changed.').waitFor();
    await recorded.locator('h1').first().waitFor();
    expect(await before?.evaluate((frame) => frame.isConnected)).toBe(false);
    expect(server.state.asked.length).toBeGreaterThan(0);
    expect(await seconds()).toBe(9);
  });

  it('stays while nothing changes, is not taken for a use, and is not asked about while hidden', async ({
    server,
    page,
    recorded,
    watch,
    expect,
  }) => {
    await watch(LONG_SESSION);
    const before = server.state.glances;
    await expect.poll(() => server.state.glances - before, { timeout: 10_000 }).toBeGreaterThan(3);
    expect(await recorded.locator('h1').count()).toBeGreaterThan(0);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.waitForTimeout(1_000);
    const hidden = server.state.glances;
    await page.waitForTimeout(2_000);
    expect(server.state.glances).toBe(hidden);
  });

  it('is taken away at the next question when proof is wanted first, and comes back after it', async ({
    server,
    page,
    recorded,
    watch,
    expect,
  }) => {
    await watch(LONG_SESSION);
    await page.route('**/api/v1/me*', (route) =>
      server.state.factor.stale
        ? route.fulfill({ status: 403, contentType: 'application/problem+json', body: NEEDED })
        : route.continue(),
    );
    const asked = await questions(page);
    server.state.factor.stale = true;
    await page.locator('iframe').waitFor({ state: 'detached' });
    expect(asked()).toBeLessThanOrEqual(MOST);
    const dialog = page.getByRole('dialog', { name: 'Is it still you?' });
    await dialog.getByLabel('Password', { exact: true }).fill('correct horse 1');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await recorded.locator('h1').first().waitFor();
  });

  it('is taken away while the server stays silent, and comes back with it', async ({
    server,
    page,
    recorded,
    watch,
    expect,
  }) => {
    await watch(`${LONG_SESSION}?t=4`);
    server.state.refusals.set('GET /api/v1/me', 503);
    await page.waitForTimeout(3_000);
    expect(await page.locator('iframe').count()).toBe(1);
    await page.getByText('The server does not answer').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    server.state.refusals.clear();
    await recorded.locator('h1').first().waitFor();
  });
});
