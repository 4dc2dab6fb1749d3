import type { FrameLocator, Locator } from 'playwright-core';
import { describe } from 'vitest';
import { atTheConsole } from './at-the-console.ts';
import { hostileSession } from './hostile-session.ts';
import { LONG_SESSION } from './made-up-state.ts';
import { startTrap, type Trap } from './trap.ts';

interface Watching {
  slider: Locator;
  /** Where the play head stands. */
  seconds: () => Promise<number>;
  /** Waits until the play head stands where it should. */
  until: (holds: (at: number) => boolean) => Promise<void>;
  /** The recorded page, in its frame within the player's. */
  recorded: FrameLocator;
  trap: Trap;
}

const it = atTheConsole({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' }).extend<Watching>({
  slider: async ({ page }, use) => use(page.getByRole('slider')),
  seconds: async ({ slider }, use) => use(async () => Number(await slider.getAttribute('aria-valuenow'))),
  until: async ({ seconds, expect }, use) =>
    use((holds) => expect.poll(seconds, { timeout: 30_000 }).toSatisfy(holds)),
  recorded: async ({ page }, use) => use(page.frameLocator('iframe').frameLocator('iframe')),
  trap: async ({}, use) => {
    const trap = await startTrap();
    await use(trap);
    await trap.close();
  },
});

describe.concurrent('the player', () => {
  // It takes longest, so the others run beside it.
  it('forgets what is far behind, and fetches it again when asked back', async ({
    server,
    page,
    slider,
    recorded,
    until,
    open,
    expect,
  }) => {
    await open(`/sessions/${LONG_SESSION}?t=0`);
    await recorded.locator('h1').first().waitFor();
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
    recorded,
    seconds,
    until,
    open,
    expect,
  }) => {
    await open(`/sessions/${LONG_SESSION}?t=4`);
    await recorded.locator('h1').first().waitFor();
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

  it('reaches the far end of a long session through one window, not through all before it', async ({
    server,
    page,
    slider,
    recorded,
    until,
    open,
    expect,
  }) => {
    await open(`/sessions/${LONG_SESSION}?t=0`);
    await recorded.locator('h1').first().waitFor();
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
    expect,
  }) => {
    server.state.signedIn = false;
    await open('/');
    await page.getByLabel('E-mail').fill('hanako@harbour.example');
    await page.getByLabel('Password', { exact: true }).fill('correct horse 1');
    await page.keyboard.press('Enter');
    await page.locator('[data-session-row]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await recorded.locator('h1').first().waitFor();
    await until((at) => at >= 2);
    expect(page.url()).toContain(`/sessions/${LONG_SESSION}`);
  });

  it('a sign-in that has ended leads to the sign-in page and back again', async ({
    server,
    page,
    open,
    expect,
  }) => {
    await open('/sites');
    await page.locator('article').first().waitFor();
    server.state.signedIn = false;
    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByText('Your sign-in has ended').waitFor();
    await page.getByLabel('E-mail').fill('hanako@harbour.example');
    await page.getByLabel('Password', { exact: true }).fill('correct horse 1');
    await page.keyboard.press('Enter');
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

describe.concurrent('a recording', () => {
  it('is rebuilt in a frame that may not run scripts, and reaches nothing', async ({
    server,
    page,
    recorded,
    until,
    trap,
    open,
    expect,
  }) => {
    await fetch(`${trap.origin}/to-see-that-the-trap-works`);
    expect(trap.caught).toEqual(['/to-see-that-the-trap-works']);
    server.state.sessions.set('hostile', hostileSession('hostile', Date.now() - 600_000, trap.origin));
    await open('/sessions/hostile');
    await recorded.locator('h1').waitFor();
    await until((at) => at >= 2);
    await page.waitForTimeout(1_000);
    const player = page.frames().find((frame) => frame.url().startsWith(server.replayOrigin));
    expect(player?.url()).toBe(`${server.replayOrigin}/`);
    expect(await player?.locator('.replayer-wrapper > iframe').getAttribute('sandbox')).toBe(
      'allow-same-origin',
    );
    for (const frame of [page.mainFrame(), player])
      expect(await frame?.evaluate('typeof pwned')).toBe('undefined');
    expect(page.url()).toBe(`${server.consoleOrigin}/sessions/hostile`);
    expect(trap.caught).toHaveLength(1);
  });

  it('leaves the console alone even when its frame is clicked', async ({
    server,
    context,
    page,
    recorded,
    trap,
    open,
    expect,
  }) => {
    server.state.sessions.set('hostile', hostileSession('hostile', Date.now() - 600_000, trap.origin));
    await open('/sessions/hostile?t=1');
    await recorded.locator('h1').waitFor();
    await page.getByRole('button', { name: 'True size' }).click();
    for (const y of [150, 250, 350, 450, 550]) await page.mouse.click(300, y);
    await page.waitForTimeout(500);
    expect(page.url()).toBe(`${server.consoleOrigin}/sessions/hostile?t=1`);
    expect(context.pages()).toHaveLength(1);
    expect(trap.caught).toEqual([]);
  });

  it('would reach out but for the policy of the replay origin, so that the tests above mean something', async ({
    server,
    recorded,
    trap,
    open,
    expect,
  }) => {
    server.state.playerPolicy = false;
    server.state.sessions.set('hostile', hostileSession('hostile', Date.now() - 600_000, trap.origin));
    await open('/sessions/hostile?t=1');
    await recorded.locator('h1').waitFor();
    await expect.poll(() => trap.caught.length).toBeGreaterThan(0);
  });
});
