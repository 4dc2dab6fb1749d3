import type { FrameLocator, Locator } from 'playwright-core';
import { atTheConsole } from './at-the-console.ts';

interface Watching {
  slider: Locator;
  /** Where the play head stands. */
  seconds: () => Promise<number>;
  /** Waits until the play head stands where it should. */
  until: (holds: (at: number) => boolean) => Promise<void>;
  /** The recorded page, in its frame within the player's. */
  recorded: FrameLocator;
  /** Opens a session and waits until it is drawn. */
  watch: (session: string) => Promise<void>;
  /** Fills in the sign-in page. */
  signIn: () => Promise<void>;
}

/** A test that watches replays in the console, in English and on a laptop. */
export const watching = () =>
  atTheConsole({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' }).extend<Watching>({
    slider: async ({ page }, use) => use(page.getByRole('slider')),
    seconds: async ({ slider }, use) => use(async () => Number(await slider.getAttribute('aria-valuenow'))),
    until: async ({ seconds, expect }, use) =>
      use((holds) => expect.poll(seconds, { timeout: 30_000 }).toSatisfy(holds)),
    recorded: async ({ page }, use) => use(page.frameLocator('iframe').frameLocator('iframe')),
    watch: async ({ recorded, open }, use) =>
      use(async (session) => {
        await open(`/sessions/${session}`);
        await recorded.locator('h1').first().waitFor();
      }),
    signIn: async ({ page }, use) =>
      use(async () => {
        await page.getByLabel('E-mail').fill('hanako@harbour.example');
        await page.getByLabel('Password', { exact: true }).fill('correct horse 1');
        await page.keyboard.press('Enter');
      }),
  });
