import { beforeAll, describe, test } from 'vitest';
import { startWebkit } from '../../recorder/test-browser/webkit.ts';
import { startFakeServer, type FakeServer } from './fake-server.ts';
import { hostileSession } from './hostile-session.ts';
import { madeUpState } from './made-up-state.ts';
import { startTrap, type Trap } from './trap.ts';

type Webkit = Awaited<ReturnType<typeof startWebkit>>;
type Tab = Awaited<ReturnType<Webkit['newTab']>>;

interface InWebkit {
  server: FakeServer;
  trap: Trap;
  tab: Tab;
  /** Opens a session that tries to reach the trap, and waits until the play head is past its last change. */
  watchHostile: () => Promise<void>;
}

let webkit: Webkit;
beforeAll(async () => {
  webkit = await startWebkit();
  return () => webkit.close();
});

const it = test.extend<InWebkit>({
  server: async ({}, use) => {
    const server = await startFakeServer(madeUpState([]));
    await use(server);
    await server.close();
  },
  trap: async ({}, use) => {
    const trap = await startTrap();
    await use(trap);
    await trap.close();
  },
  tab: async ({}, use) => {
    const tab = await webkit.newTab();
    await use(tab);
    await tab.close();
  },
  watchHostile: async ({ server, trap, tab, expect }, use) =>
    use(async () => {
      server.state.sessions.set('hostile', hostileSession('hostile', Date.now() - 600_000, trap.origin));
      await tab.open(`${server.consoleOrigin}/sessions/hostile`);
      await expect
        .poll(() => tab.run(`Number(document.querySelector('[role=slider]')?.ariaValueNow)`), {
          timeout: 30_000,
        })
        .toBeGreaterThanOrEqual(2);
    }),
});

// One after the other: this WebKit has one window at a time.
describe('in WebKit a recording', () => {
  it('is rebuilt in a frame that may not run scripts, and reaches nothing', async ({
    server,
    trap,
    tab,
    watchHostile,
    expect,
  }) => {
    await watchHostile();
    const recorded = `document.querySelector('.replayer-wrapper > iframe')`;
    expect(await tab.runInFrame('iframe', 'location.origin')).toBe(server.replayOrigin);
    expect(
      await tab.runInFrame('iframe', `${recorded}.contentDocument.querySelector('h1').textContent`),
    ).toBe('Hostile');
    expect(await tab.runInFrame('iframe', `${recorded}.getAttribute('sandbox')`)).toBe('allow-same-origin');
    expect(await tab.run('typeof pwned')).toBe('undefined');
    expect(await tab.runInFrame('iframe', 'typeof pwned')).toBe('undefined');
    expect(await tab.run('location.href')).toBe(`${server.consoleOrigin}/sessions/hostile`);
    expect(trap.caught).toEqual([]);
  });

  it('would reach out but for the policy of the replay origin', async ({
    server,
    trap,
    watchHostile,
    expect,
  }) => {
    server.state.playerPolicy = false;
    await watchHostile();
    await expect.poll(() => trap.caught.length).toBeGreaterThan(0);
  });
});
