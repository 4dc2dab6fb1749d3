import { describe } from 'vitest';
import { LONG_SESSION } from './made-up-state.ts';
import { makeSession, SEGMENT } from './make-session.ts';
import { runningSession } from './running-session.ts';
import { watching } from './watching.ts';

const it = watching();

describe.concurrent('the player', () => {
  // It takes longest, so the others run beside it.
  it('forgets what is far behind, and fetches it again when asked back', async ({
    server,
    page,
    slider,
    until,
    watch,
    expect,
  }) => {
    await watch(`${LONG_SESSION}?t=0`);
    await page.keyboard.press('s');
    for (let step = 0; step < 3; step++) await page.keyboard.press('>');
    await page.keyboard.press('Space');
    await until((at) => at > 200);
    await page.keyboard.press('Space');
    server.state.asked = [];
    await slider.focus();
    await page.keyboard.press('Home');
    await until((at) => at === 0);
    await expect.poll(() => server.state.asked.length, { timeout: 10_000 }).toBeGreaterThan(0);
    const start = server.state.sessions.get(LONG_SESSION)?.detail.manifest.from;
    expect(server.state.asked[0]?.from).toBe(start);
    await expect.poll(() => page.getByText('Loading the recording').count()).toBe(0);
  });

  it('stands still at the moment named in the address, and obeys the keys', async ({
    page,
    seconds,
    until,
    watch,
    expect,
  }) => {
    await watch(`${LONG_SESSION}?t=4`);
    await page.waitForTimeout(1_000);
    expect(await seconds()).toBe(4);
    await page.keyboard.press('ArrowRight');
    await until((at) => at === 9);
    await page.keyboard.press('Shift+ArrowLeft');
    await until((at) => at === 0);
    await page.keyboard.press('Space');
    await until((at) => at >= 2);
    await page.keyboard.press('Space');
    await page.keyboard.press('>');
    expect(await page.getByLabel('Speed').inputValue()).toBe('2');
  });

  it('tells what it played once the person leaves', async ({ server, page, until, watch, expect }) => {
    // Well before the visit's end: what is idle behind it is skipped.
    await watch(`${LONG_SESSION}?t=1`);
    await page.keyboard.press('Space');
    await until((at) => at >= 3);
    await page.keyboard.press('Space');
    await page.getByRole('link', { name: 'Sessions' }).first().click();
    await expect.poll(() => server.state.played.length).toBe(1);
    const start = server.state.sessions.get(LONG_SESSION)?.detail.manifest.from ?? 0;
    const [played] = server.state.played;
    expect(played?.percent).toBe(100);
    expect(Math.abs((played?.from ?? 0) - (start + 1_000))).toBeLessThan(50);
    // The seek bar tells whole seconds, the nearest.
    expect(played?.to).toBeGreaterThanOrEqual(start + 2_500);
    expect(played?.to).toBeLessThan(start + 5_000);
  });

  it('reaches the far end of a long session through one window, not through all before it', async ({
    server,
    page,
    slider,
    recorded,
    until,
    watch,
    expect,
  }) => {
    await watch(`${LONG_SESSION}?t=0`);
    const before = server.state.asked.length;
    const box = await slider.boundingBox();
    if (box === null) throw new Error('no seek bar');
    await page.mouse.click(box.x + box.width * 0.9, box.y + box.height / 2);
    await until((at) => at > 1_400);
    await recorded.locator('h1').first().waitFor();
    await expect.poll(() => page.getByText('Loading the recording').count()).toBe(0);
    expect(server.state.asked.length - before).toBeLessThanOrEqual(2);
  });

  it('says so, and how to mend it, when events cannot be had', async ({
    server,
    page,
    recorded,
    open,
    expect,
  }) => {
    server.state.refusals.set(`GET /api/v1/sessions/${LONG_SESSION}/events`, 503);
    await open(`/sessions/${LONG_SESSION}`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('req-7f3k2');
    server.state.refusals.clear();
    await alert.getByRole('button').click();
    await recorded.locator('h1').first().waitFor();
  });
});

describe.concurrent('from the sign-in to the picture', () => {
  it('a person signs in, finds a session, opens it and sees it play', async ({
    server,
    page,
    recorded,
    until,
    open,
    signIn,
    expect,
  }) => {
    server.state.signedIn = false;
    await open('/');
    await signIn();
    await page.locator('[data-session-row]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await recorded.locator('h1').first().waitFor();
    await until((at) => at >= 2);
    expect(page.url()).toContain(`/sessions/${LONG_SESSION}`);
  });

  it('whoever signed in is told of the time before and of failures since, until they close it', async ({
    server,
    page,
    open,
    signIn,
    expect,
  }) => {
    server.state.signedIn = false;
    await open('/');
    await signIn();
    const told = page.getByRole('region', { name: 'Your earlier sign-in' });
    await told.getByText('2 failed attempts to sign in since then.').waitFor();
    expect(await told.innerText()).toContain('Previous sign-in: 23');
    await page.getByRole('link', { name: 'Audit log' }).click();
    await told.getByRole('link', { name: 'See when and from where' }).click();
    await page.getByRole('heading', { name: 'Security', exact: true }).waitFor();
    await told.getByRole('button', { name: 'Close' }).click();
    expect(await told.count()).toBe(0);
    await page.reload();
    await page.getByRole('navigation').waitFor();
    expect(await told.count()).toBe(0);
  });

  it('a sign-in that has ended leads to the sign-in page and back again', async ({
    server,
    page,
    open,
    signIn,
    expect,
  }) => {
    await open('/sites');
    await page.locator('article').first().waitFor();
    server.state.signedIn = false;
    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByText('Your sign-in has ended').waitFor();
    await signIn();
    await page.locator('tbody tr').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/audit');
  });

  it('the one-time link makes the first person, and its token is gone from the address at once', async ({
    server,
    page,
    open,
    expect,
  }) => {
    server.state.signedIn = false;
    await open('/welcome#token=first-token');
    await page.getByLabel('Your name').fill('Hanako');
    expect(page.url()).not.toContain('token');
    await page.getByLabel('E-mail').fill('hanako@harbour.example');
    await page.getByLabel('Password', { exact: true }).fill('long enough');
    expect(await page.getByRole('button', { name: 'Make the account' }).isDisabled()).toBe(true);
    await page.getByLabel('Password', { exact: true }).fill('long enough 1');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.locator('[data-session-row]').first().waitFor();
  });

  it('menus show only what a person may do', async ({ server, page, open, expect }) => {
    server.state.permissions = ['audit:read'];
    await open('/');
    await page.locator('tbody tr').first().waitFor();
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Audit log']);
  });
});

describe.concurrent('the list', () => {
  it('keeps its search in the address, and pages on', async ({ page, open, expect }) => {
    await open('/sessions?page=%2Fquote*');
    await page.locator('[data-session-row]').first().waitFor();
    expect(await page.getByLabel('Page', { exact: true }).inputValue()).toBe('/quote*');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Load more' }).click();
    await expect.poll(() => page.locator('[data-session-row]').count()).toBe(50);
    expect(new URL(page.url()).search).toBe('');
  });
});

describe.concurrent('a session that is still being recorded', () => {
  it('is watched live: what its visitor does is drawn a few seconds later, and its end is told', async ({
    server,
    visit,
    page,
    recorded,
    until,
    watch,
    expect,
  }) => {
    const lastPage = visit.findLastIndex(({ type }) => type === 4);
    const edge = (visit[lastPage]?.timestamp ?? 0) - (visit[0]?.timestamp ?? 0);
    // The last page begins a segment of its own, as what comes later does.
    const start = Math.floor((Date.now() - 60_000) / SEGMENT) * SEGMENT - edge;
    server.state.sessions.set('running', runningSession('running', visit.slice(0, lastPage), start));
    await watch('running');
    await page.getByRole('status').filter({ hasText: 'Live, a few seconds behind' }).waitFor();
    await until((at) => at >= Math.floor(edge / 1000) - 1);
    await page.waitForTimeout(2_000);
    expect(await recorded.locator('#name').count()).toBe(1);
    expect(await recorded.locator('#add').count()).toBe(0);

    server.state.sessions.set('running', runningSession('running', visit, start));
    const grown = Date.now();
    await recorded.locator('#add').waitFor();
    expect(Date.now() - grown).toBeLessThan(12_000);

    server.state.sessions.set('running', makeSession('running', 's1', visit, start, 1));
    await page.getByText('The session has closed').waitFor();
  });
});
