import { describe } from 'vitest';
import { hostileSession } from './hostile-session.ts';
import { startTrap, type Trap } from './trap.ts';
import { watching } from './watching.ts';

interface Hostile {
  trap: Trap;
  /** Opens a session that tries to reach the trap, and waits until it is drawn. */
  watchHostile: (query?: string) => Promise<void>;
}

const it = watching().extend<Hostile>({
  trap: async ({}, use) => {
    const trap = await startTrap();
    await use(trap);
    await trap.close();
  },
  watchHostile: async ({ server, trap, watch }, use) =>
    use(async (query = '') => {
      server.state.sessions.set('hostile', hostileSession('hostile', Date.now() - 600_000, trap.origin));
      await watch(`hostile${query}`);
    }),
});

describe.concurrent('a recording', () => {
  it('is rebuilt in a frame that may not run scripts, and reaches nothing', async ({
    server,
    page,
    until,
    trap,
    watchHostile,
    expect,
  }) => {
    await fetch(`${trap.origin}/to-see-that-the-trap-works`);
    expect(trap.caught).toEqual(['/to-see-that-the-trap-works']);
    await watchHostile();
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
    watchHostile,
    expect,
  }) => {
    await watchHostile('?t=1');
    await page.getByRole('button', { name: 'True size' }).click();
    for (const link of ['link', 'window']) {
      const box = await recorded.getByText(link).boundingBox();
      if (box === null) throw new Error(`no ${link}`);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    }
    await page.waitForTimeout(500);
    expect(page.url()).toBe(`${server.consoleOrigin}/sessions/hostile?t=1`);
    expect(context.pages()).toHaveLength(1);
    expect(trap.caught).toEqual([]);
  });

  it('would reach out but for the policy of the replay origin, so that the tests above mean something', async ({
    server,
    trap,
    watchHostile,
    expect,
  }) => {
    server.state.playerPolicy = false;
    await watchHostile('?t=1');
    await expect.poll(() => trap.caught.length).toBeGreaterThan(0);
  });
});
