import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTrap, type Trap } from './trap.ts';
import { hostileSession } from './hostile-session.ts';
import { LONG_SESSION, makeWorld, type World } from './world.ts';

let world: World;
let context: BrowserContext;
let page: Page;
let trap: Trap;

beforeAll(async () => {
  world = await makeWorld();
  trap = await startTrap();
});
afterAll(async () => {
  await world.end();
  await trap.close();
});

beforeEach(async () => {
  world.server.state.signedIn = true;
  world.server.state.asked = [];
  context = await world.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterEach(() => context.close());

const open = (path: string) => page.goto(world.server.consoleOrigin + path);
const slider = () => page.getByRole('slider');
const seconds = async (): Promise<number> => Number(await slider().getAttribute('aria-valuenow'));
const until = (test: (at: number) => boolean) => expect.poll(seconds, { timeout: 30_000 }).toSatisfy(test);
const recorded = () => page.frameLocator('iframe').frameLocator('iframe');

describe('from the sign-in to the picture', () => {
  it('a person signs in, finds a session, opens it and sees it play', async () => {
    world.server.state.signedIn = false;
    await open('/');
    await page.getByLabel('E-mail').fill('hanako@harbour.example');
    await page.getByLabel('Password', { exact: true }).fill('correct horse 1');
    await page.keyboard.press('Enter');
    await page.locator('[data-session-row]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await recorded().locator('h1').first().waitFor();
    await until((at) => at >= 2);
    expect(page.url()).toContain(`/sessions/${LONG_SESSION}`);
  });

  it('a sign-in that has ended leads to the sign-in page and back again', async () => {
    await open('/sites');
    await page.locator('article').first().waitFor();
    world.server.state.signedIn = false;
    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByText('Your sign-in has ended').waitFor();
    await page.getByLabel('E-mail').fill('hanako@harbour.example');
    await page.getByLabel('Password', { exact: true }).fill('correct horse 1');
    await page.keyboard.press('Enter');
    await page.locator('tbody tr').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/audit');
  });

  it('the one-time link makes the first person, and its token is gone from the address at once', async () => {
    world.server.state.signedIn = false;
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

  it('menus show only what a person may do', async () => {
    const { permissions } = world.server.state;
    world.server.state.permissions = ['audit:read'];
    await open('/');
    await page.locator('tbody tr').first().waitFor();
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Audit log']);
    world.server.state.permissions = permissions;
  });
});

describe('the list', () => {
  it('keeps its search in the address, and pages on', async () => {
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

describe('the player', () => {
  it('stands still at the moment named in the address, and obeys the keys', async () => {
    await open(`/sessions/${LONG_SESSION}?t=4`);
    await recorded().locator('h1').first().waitFor();
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

  it('reaches the far end of a long session through one window, not through all before it', async () => {
    await open(`/sessions/${LONG_SESSION}?t=0`);
    await recorded().locator('h1').first().waitFor();
    const before = world.server.state.asked.length;
    const box = await slider().boundingBox();
    if (box === null) throw new Error('no seek bar');
    await page.mouse.click(box.x + box.width * 0.9, box.y + box.height / 2);
    await until((at) => at > 1_400);
    await recorded().locator('h1').first().waitFor();
    await expect.poll(() => page.getByText('Loading the recording').count()).toBe(0);
    expect(world.server.state.asked.length - before).toBeLessThanOrEqual(2);
  });

  it('forgets what is far behind, and fetches it again when asked back', async () => {
    await open(`/sessions/${LONG_SESSION}?t=0`);
    await recorded().locator('h1').first().waitFor();
    await page.keyboard.press('s');
    for (let step = 0; step < 3; step++) await page.keyboard.press('>');
    await page.keyboard.press('Space');
    await until((at) => at > 200);
    await page.keyboard.press('Space');
    world.server.state.asked = [];
    await slider().focus();
    await page.keyboard.press('Home');
    await until((at) => at === 0);
    await expect.poll(() => world.server.state.asked.length, { timeout: 10_000 }).toBeGreaterThan(0);
    const start = world.server.state.sessions.get(LONG_SESSION)?.detail.manifest.from;
    expect(world.server.state.asked[0]?.from).toBe(start);
    await expect.poll(() => page.getByText('Loading the recording').count()).toBe(0);
  });

  it('says so, and how to mend it, when events cannot be had', async () => {
    world.server.state.refusals.set(`GET /api/v1/sessions/${LONG_SESSION}/events`, 503);
    await open(`/sessions/${LONG_SESSION}`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('req-7f3k2');
    world.server.state.refusals.clear();
    await alert.getByRole('button').click();
    await recorded().locator('h1').first().waitFor();
  });
});

describe('a recording', () => {
  const caught = (): readonly string[] => trap.caught;

  it('is rebuilt in a frame that may not run scripts, and reaches nothing', async () => {
    await fetch(`${trap.origin}/to-see-that-the-trap-works`);
    expect(caught()).toEqual(['/to-see-that-the-trap-works']);
    world.server.state.sessions.set('hostile', hostileSession('hostile', Date.now() - 600_000, trap.origin));
    await open('/sessions/hostile');
    await recorded().locator('h1').waitFor();
    await until((at) => at >= 2);
    await page.waitForTimeout(1_000);
    const player = page.frames().find((frame) => frame.url().startsWith(world.server.replayOrigin));
    expect(player?.url()).toBe(`${world.server.replayOrigin}/`);
    expect(await player?.locator('.replayer-wrapper > iframe').getAttribute('sandbox')).toBe(
      'allow-same-origin',
    );
    for (const frame of [page.mainFrame(), player])
      expect(await frame?.evaluate('typeof pwned')).toBe('undefined');
    expect(page.url()).toBe(`${world.server.consoleOrigin}/sessions/hostile`);
    expect(caught()).toHaveLength(1);
  });

  it('leaves the console alone even when its frame is clicked', async () => {
    world.server.state.sessions.set('hostile', hostileSession('hostile', Date.now() - 600_000, trap.origin));
    await open('/sessions/hostile?t=1');
    await recorded().locator('h1').waitFor();
    await page.getByRole('button', { name: 'True size' }).click();
    for (const y of [150, 250, 350, 450, 550]) await page.mouse.click(300, y);
    await page.waitForTimeout(500);
    expect(page.url()).toBe(`${world.server.consoleOrigin}/sessions/hostile?t=1`);
    expect(context.pages()).toHaveLength(1);
    expect(caught()).toHaveLength(1);
  });

  it('would reach out but for the policy of the replay origin, so that the tests above mean something', async () => {
    world.server.state.playerPolicy = false;
    world.server.state.sessions.set('hostile', hostileSession('hostile', Date.now() - 600_000, trap.origin));
    await open('/sessions/hostile?t=1');
    await recorded().locator('h1').waitFor();
    await expect.poll(() => caught().length).toBeGreaterThan(1);
    world.server.state.playerPolicy = true;
  });
});
