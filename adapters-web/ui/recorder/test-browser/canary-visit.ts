import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExpectStatic } from 'vitest';
import { type CanaryPage, canaryPage } from './canary-page.ts';
import type { Driver } from './driver.ts';
import type { Endpoint } from './endpoint.ts';
import { findCanaries } from './find-canaries.ts';
import type { Site } from './site.ts';
import { until } from './until.ts';

/** Secrets with digits, as numbers and keys have. */
export const keyed = (index: number): string => `cnry${(index * 7919 + 104729).toString(16)}z9q`;
/** Secrets of letters alone, as names are. */
const worded = (index: number): string =>
  'qx' +
  [index % 26, Math.floor(index / 26) % 26, 3, index % 7].map((n) => String.fromCharCode(97 + n)).join('') +
  'vorna';
/** Where a plain word is told: where the page's own style sheet names it as a class or an id, or as a name of CSS itself. */
const TOLD_WORDS = [
  'css attribute selector',
  'css class alone',
  'css id alone',
  'css class with user',
  'css type selector',
  'adopted class',
  'inserted class',
];
const TYPED_IN_FRAME = '9876543210';

type Kind = [secrets: string, makeCanary: (index: number) => string, told: string[]];
/** The kinds of secrets, and the places from which each is told all the same. */
export const KINDS: Kind[] = [
  ['with digits', keyed, []],
  ['of letters', worded, TOLD_WORDS],
];

/** Visits the canary page with secrets of a kind, and proves that none of them left it. */
export async function expectNoSecret(
  driver: Driver,
  { site, endpoint, expect }: { site: Site; endpoint: Endpoint; expect: ExpectStatic },
  [, makeCanary, told]: Kind,
): Promise<void> {
  const { planted, captured } = await canaryVisit(driver, site, endpoint, makeCanary);
  expect(planted.canaries.size).toBeGreaterThanOrEqual(150);
  expect(findCanaries(captured, planted.canaries)).toEqual(told);
  expect(captured).not.toContain(TYPED_IN_FRAME);
}

/** Visits the canary page, does all a visitor can do there, leaves it, and answers what the endpoint got. */
export async function canaryVisit(
  driver: Driver,
  site: Site,
  endpoint: Endpoint,
  makeCanary: (index: number) => string,
): Promise<{ planted: CanaryPage; captured: string }> {
  const planted = canaryPage(makeCanary, endpoint.tag('defer'));
  site.pages.set(planted.path.replace(/[?#].*$/, ''), { body: planted.html });
  site.pages.set('/frame', { body: planted.frame });
  site.pages.set('/plain.css', { body: '.plain{color:red}', type: 'text/css' });
  site.show('/', 'bye');
  await driver.open(site.origin + planted.path);
  await driver.run('replayvault.identify("known-visitor"); replayvault.consent.grant()');
  await until('a first snapshot arrived', () => endpoint.events().some(({ type }) => type === 2));
  for (const script of planted.scripts) {
    await driver.run(`{${script}}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  for (const [selector, secret] of planted.typed) {
    await driver.click(selector);
    await driver.type(secret);
  }
  await driver.typeInFrame('/frame', '#frame-typed', TYPED_IN_FRAME);
  const folder = mkdtempSync(join(tmpdir(), 'replayvault-canary-'));
  writeFileSync(join(folder, planted.chosenFile), 'x');
  await driver.chooseFile('#file', join(folder, planted.chosenFile));
  rmSync(folder, { recursive: true });
  await driver.select('#picked', 'one');
  await driver.moveAndScroll();
  const before = endpoint.events().length;
  await driver.run('replayvault.pause(); replayvault.resume()');
  await until(
    'what followed arrived',
    () => endpoint.events().filter(({ type }) => type === 2).length >= 2 && endpoint.events().length > before,
  );
  await driver.open(`${site.origin}/`);
  await new Promise((done) => setTimeout(done, 500));
  await driver.close();
  return { planted, captured: endpoint.arrived.join('\n') };
}
