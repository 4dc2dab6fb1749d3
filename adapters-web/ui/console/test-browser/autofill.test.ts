import { beforeAll, describe, test } from 'vitest';
import { startFakeServer, type FakeServer } from './fake-server.ts';
import { madeUpState } from './made-up-state.ts';
import { startRememberingFirefox, type RememberingFirefox } from './marionette.ts';

const FIELDS = `[...document.querySelectorAll('input[name^=replayvault]')].map((field) => field.value).join()`;

let firefox: RememberingFirefox;
beforeAll(async () => {
  firefox = await startRememberingFirefox();
  return () => firefox.close();
});

interface AtTheDoor {
  server: FakeServer;
  /** What the sign-in page's fields hold when a browser has had time to fill them in. */
  filledIn: () => Promise<unknown>;
}

const it = test.extend<AtTheDoor>({
  server: async ({}, use) => {
    const state = madeUpState([]);
    state.signedIn = false;
    const server = await startFakeServer(state);
    await firefox.remember(server.consoleOrigin, 'hanako@harbour.example', 'correct horse 1');
    await use(server);
    await server.close();
  },
  filledIn: async ({ server, expect }, use) =>
    use(async () => {
      await firefox.open(`${server.consoleOrigin}/sign-in`);
      await expect.poll(() => firefox.run(FIELDS), { timeout: 20_000 }).not.toBe('');
      await new Promise((done) => setTimeout(done, 2_000));
      return firefox.run(FIELDS);
    }),
});

// One after the other: the browser has one tab.
describe('a browser that remembers the password (F7)', () => {
  it('fills in nothing at the sign-in page', async ({ filledIn, expect }) => {
    expect(await filledIn()).toBe(',');
  });

  it('fills it in where the account allows it', async ({ server, filledIn, expect }) => {
    await firefox.open(`${server.consoleOrigin}/sign-in`);
    await firefox.run(`localStorage.setItem('replayvault.autofill', 'allowed')`);
    expect(await filledIn()).toBe('hanako@harbour.example,correct horse 1');
  });
});
