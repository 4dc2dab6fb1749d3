import { describe } from 'vitest';
import { atTheConsole } from './at-the-console.ts';
import { LONG_SESSION } from './made-up-state.ts';

const it = atTheConsole();

describe.concurrent('what somebody may not see', () => {
  it('is asked for in the form, and only as it is recorded', async ({ server, page, open, expect }) => {
    await open('/people');
    await page.getByRole('button', { name: 'Request a person' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Name', { exact: true }).fill('Aiko');
    await form.getByLabel('E-mail').fill('aiko@harbour.example');
    await form.getByLabel('Reason').fill('They look after quotes');
    await form.getByRole('button', { name: 'Add a limit' }).click();
    await form.getByLabel('What limit 1 leaves out').fill('/quote/7');
    await form.getByText('A path as it is recorded').waitFor();
    await form.getByRole('button', { name: 'Send the request' }).click();
    expect(server.state.requests.some(({ name }) => name === 'Aiko')).toBe(false);
    await form.getByLabel('What limit 1 leaves out').fill('/billing/*');
    await form.getByRole('button', { name: 'Add a limit' }).click();
    await form.getByLabel('Kind of limit 2').selectOption('NOT_SESSIONS');
    await form.getByLabel('What limit 2 leaves out').fill('event=vip');
    await form.getByRole('button', { name: 'Send the request' }).click();
    await form.waitFor({ state: 'hidden' });
    expect(server.state.requests.find(({ name }) => name === 'Aiko')?.terms?.limits).toEqual([
      { kind: 'NOT_PAGES', value: '/billing/*' },
      { kind: 'NOT_SESSIONS', value: 'event=vip' },
    ]);
  });

  it('is a gap with words in the player', async ({ server, page, open, expect }) => {
    const made = server.state.sessions.get(LONG_SESSION);
    if (made === undefined) throw new Error('no session');
    const { manifest } = made.detail;
    manifest.withheld = [{ from: manifest.from + 100_000, to: manifest.from + 150_000 }];
    await open(`/sessions/${LONG_SESSION}?t=110`);
    await page.getByText('You may not see this page').waitFor();
    await page.getByText('It goes on at 2:30.').waitFor();
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain('Not allowed to see');
    expect(await page.getByText('Not allowed to see in 1 places: 1:40 to 2:30.').count()).toBe(1);
  });
});

describe.concurrent('several accounts', () => {
  const TWO = [
    { id: 'a_1', name: 'Harbour Insurance', byDefault: true },
    { id: 'a_2', name: 'Lighthouse Bank', byDefault: false },
  ];

  it('are chosen from in the header, and the tab stays in the chosen one', async ({
    server,
    page,
    open,
    expect,
  }) => {
    server.state.accounts = TWO;
    await open('/sites');
    await page.getByLabel('Account to act in').selectOption('a_2');
    await page.getByRole('link', { name: 'ReplayVault Lighthouse Bank' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'ReplayVault Lighthouse Bank' }).waitFor();
    await page.getByLabel('Account to act in').selectOption('a_1');
    await page.getByRole('link', { name: 'ReplayVault Harbour Insurance' }).waitFor();
    expect(await page.evaluate("sessionStorage.getItem('replayvault-account')")).toBeNull();
  });

  it('and a view to begin with are kept for the next sign-in', async ({ server, page, open, expect }) => {
    server.state.accounts = TWO;
    await open('/security');
    await page.getByLabel('Account after signing in').selectOption('a_2');
    await page.getByLabel('View after signing in').selectOption('AUDIT');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('It counts from your next sign-in on.').waitFor();
    expect(server.state.landing).toEqual({ landingView: 'AUDIT' });
    await open('/');
    await page.getByRole('heading', { name: 'Audit log' }).waitFor();
  });

  it('are no question for who has one', async ({ page, open, expect }) => {
    await open('/sites');
    await page.locator('article').first().waitFor();
    expect(await page.getByLabel('Account to act in').count()).toBe(0);
  });
});
