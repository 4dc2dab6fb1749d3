import { readFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe } from 'vitest';
import { atTheConsole } from './at-the-console.ts';
import { LONG_SESSION } from './made-up-state.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Where pictures of every page go, when somebody wants to look at them. */
const SHOTS = process.env['REPLAYVAULT_SHOTS'];

const SIZES = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
const LANGUAGES = ['en', 'ja'] as const;
const SCHEMES = ['light', 'dark'] as const;
/** All eight with `REPLAYVAULT_LOOKS=all`; the suite takes two that differ in everything, and the proof takes all. */
const EVERY = process.env['REPLAYVAULT_LOOKS'] === 'all';
const COMBINATIONS = LANGUAGES.flatMap((language) =>
  SCHEMES.flatMap((scheme) =>
    (Object.keys(SIZES) as (keyof typeof SIZES)[]).map((size) => ({ language, scheme, size })),
  ),
);
const TAKEN = EVERY ? COMBINATIONS : [COMBINATIONS[0], COMBINATIONS[7]].filter((each) => each !== undefined);

interface Look {
  name: string;
  path: string;
  signedOut?: boolean;
  empty?: boolean;
  prepare?: (page: Page) => Promise<void>;
}

const drawn = async (page: Page): Promise<void> => {
  await page.frameLocator('iframe').frameLocator('iframe').locator('h1').first().waitFor();
  await page.waitForTimeout(400);
};

const LOOKS: readonly Look[] = [
  { name: 'sign-in', path: '/sign-in', signedOut: true },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    signedOut: true,
    prepare: async (page) => {
      await page.locator('input').nth(0).fill('hanako@harbour.example');
      await page.locator('input').nth(1).fill('wrong');
      await page.locator('button[type=submit]').click();
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'welcome',
    path: '/welcome#token=first-token',
    signedOut: true,
    prepare: (page) => page.locator('input').nth(2).fill('long enough'),
  },
  { name: 'welcome-no-token', path: '/welcome', signedOut: true },
  {
    name: 'sessions',
    path: '/sessions',
    prepare: (page) => page.locator('[data-session-row]').first().waitFor(),
  },
  {
    name: 'sessions-filtered',
    path: '/sessions?from=1700000000000&page=%2Fquote*&min=10',
    prepare: (page) => page.locator('[data-session-row]').first().waitFor(),
  },
  { name: 'sessions-none-found', path: '/sessions?browser=Lynx' },
  { name: 'sessions-first', path: '/sessions', empty: true },
  { name: 'replay', path: `/sessions/${LONG_SESSION}?t=8`, prepare: drawn },
  {
    name: 'replay-facts',
    path: `/sessions/${LONG_SESSION}?t=100`,
    prepare: async (page) => {
      await drawn(page);
      await page.locator('[role=tab]').nth(2).click();
      await page.locator('[role=tabpanel] dl').waitFor();
    },
  },
  {
    name: 'replay-keys',
    path: `/sessions/${LONG_SESSION}?t=2`,
    prepare: async (page) => {
      await drawn(page);
      await page.keyboard.press('?');
      await page.locator('[role=dialog]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'session-missing',
    path: '/sessions/nothing',
    prepare: (page) => page.locator('[role=alert]').waitFor(),
  },
  { name: 'sites', path: '/sites', prepare: (page) => page.locator('article').first().waitFor() },
  {
    name: 'sites-add',
    path: '/sites',
    prepare: async (page) => {
      await page.locator('article').first().waitFor();
      await page.locator('main button').first().click();
      await page.locator('textarea').fill('shop.example');
      await page.locator('button[type=submit]').click();
    },
  },
  { name: 'audit', path: '/audit', prepare: (page) => page.locator('tbody tr').first().waitFor() },
  { name: 'people', path: '/people', prepare: (page) => page.locator('tbody tr').first().waitFor() },
  {
    name: 'people-request',
    path: '/people',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('main button').first().click();
      await page.locator('[role=dialog]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'people-attempts',
    path: '/people',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('tbody tr').nth(1).locator('button').first().click();
      await page.locator('[role=dialog] tbody tr').first().waitFor();
      await page.waitForTimeout(300);
    },
  },
  { name: 'requests', path: '/requests', prepare: (page) => page.locator('tbody tr').first().waitFor() },
  { name: 'roles', path: '/roles', prepare: (page) => page.locator('tbody tr').first().waitFor() },
  {
    name: 'site-groups',
    path: '/site-groups',
    prepare: (page) => page.locator('tbody tr').first().waitFor(),
  },
  { name: 'support', path: '/support', prepare: (page) => page.locator('tbody tr').first().waitFor() },
  {
    name: 'support-ask',
    path: '/support',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('main button').nth(1).click();
      await page.locator('[role=dialog]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'support-access',
    path: '/support-access',
    prepare: (page) => page.locator('tbody tr').first().waitFor(),
  },
  {
    name: 'addresses',
    path: '/addresses',
    prepare: async (page) => {
      await page.locator('textarea').fill('198.51.100.0/24');
      await page.locator('button[type=submit]').click();
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'service-tokens',
    path: '/service-tokens',
    prepare: (page) => page.locator('tbody tr').first().waitFor(),
  },
  {
    name: 'service-tokens-make',
    path: '/service-tokens',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('main button').first().click();
      await page.locator('[role=dialog]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'service-tokens-made',
    path: '/service-tokens',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('main button').first().click();
      await page.locator('[role=dialog] input[maxlength="100"]').fill('Nightly');
      await page.locator('[role=dialog] input[type=checkbox]').first().check();
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.locator('main code').waitFor();
    },
  },
  {
    name: 'account-menu',
    path: '/audit',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('[aria-haspopup=dialog]').click();
      await page.locator('[role=dialog]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  { name: 'password', path: '/password', prepare: (page) => page.locator('form').waitFor() },
  {
    name: 'password-policy',
    path: '/password-policy',
    prepare: async (page) => {
      await page.locator('input[value=custom]').check();
      await page.locator('input[inputmode=numeric]').first().fill('9');
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'security',
    path: '/security',
    prepare: (page) => page.locator('tbody tr').nth(2).waitFor(),
  },
  { name: 'choose-password', path: '/choose-password#token=first-token', signedOut: true },
  { name: 'choose-password-no-token', path: '/choose-password', signedOut: true },
  { name: 'not-found', path: '/nowhere' },
];

beforeAll(async () => {
  if (SHOTS !== undefined) await mkdir(SHOTS, { recursive: true });
  if (!EVERY)
    console.info(
      `left out: ${String(COMBINATIONS.length - TAKEN.length)} combinations (REPLAYVAULT_LOOKS=all)`,
    );
});
const it = atTheConsole();

describe.concurrent.each(TAKEN)(
  'every page is sound in $language, $scheme, on a $size',
  ({ language, scheme, size }) => {
    it.for(LOOKS)('$name', async (look, { browser, server, expect }) => {
      const context = await browser.newContext({
        viewport: SIZES[size],
        colorScheme: scheme,
        locale: language,
      });
      server.state.signedIn = look.signedOut !== true;
      if (look.empty === true) server.state.list = [];
      const faults = await examine(
        look,
        await context.newPage(),
        server.consoleOrigin,
        language,
        `${language}-${scheme}-${size}`,
      );
      await context.close();
      expect(faults).toEqual([]);
    });
  },
);

async function examine(
  look: Look,
  page: Page,
  origin: string,
  language: (typeof LANGUAGES)[number],
  combination: string,
): Promise<string[]> {
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${look.name}: ${error.message}`));
  page.on('console', (message) => {
    const own = message.location().url.startsWith(origin);
    if (own && message.text().includes('Content Security Policy'))
      faults.push(`${look.name}: ${message.text()}`);
  });
  try {
    await page.goto(origin + look.path);
    await page.locator('h1').first().waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /^(Loading|読み込み)/ })
      .first()
      .waitFor({ state: 'hidden' });
    await look.prepare?.(page);
    if ((await page.getAttribute('html', 'lang')) !== language) faults.push(`${look.name}: wrong language`);
    const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (Number(wide) > 0) faults.push(`${look.name}: ${String(wide)} px too wide`);
    faults.push(...(await axe(page)).map((fault) => `${look.name}: ${fault}`));
    if (SHOTS !== undefined) {
      await page.screenshot({ path: join(SHOTS, `${look.name}-${combination}.png`) });
    }
  } catch (error) {
    faults.push(`${look.name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'failed'}`);
  }
  return faults;
}

/** Faults that axe calls serious or critical, each with the first place where it was found. */
async function axe(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  return (await page.evaluate(`(async () => {
    const found = await axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ' at ' + nodes[0].target.join(' ') + ' ' + (nodes[0].any[0]?.message ?? ''));
  })()`)) as string[];
}
