import { readFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe } from 'vitest';
import type { ApiState } from './api-state.ts';
import type { atTheConsole } from './at-the-console.ts';

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

/** A page as it is looked at. */
export interface Look {
  name: string;
  path: string;
  signedOut?: boolean;
  empty?: boolean;
  /** What the server knows besides. */
  know?: (state: ApiState) => void;
  prepare?: (page: Page) => Promise<void>;
}

/** Looks at each page in each combination that is taken. */
export function describeLooks(
  claim: string,
  looks: readonly Look[],
  it: ReturnType<typeof atTheConsole>,
): void {
  beforeAll(async () => {
    if (SHOTS !== undefined) await mkdir(SHOTS, { recursive: true });
    if (!EVERY)
      console.info(
        `left out: ${String(COMBINATIONS.length - TAKEN.length)} combinations (REPLAYVAULT_LOOKS=all)`,
      );
  });
  describe.concurrent.each(TAKEN)(`${claim}: $language, $scheme, $size`, ({ language, scheme, size }) => {
    it.for(looks)('$name', async (look, { browser, server, expect }) => {
      const context = await browser.newContext({
        viewport: SIZES[size],
        colorScheme: scheme,
        locale: language,
      });
      server.state.signedIn = look.signedOut !== true;
      if (look.empty === true) server.state.list = [];
      look.know?.(server.state);
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
  });
}

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
