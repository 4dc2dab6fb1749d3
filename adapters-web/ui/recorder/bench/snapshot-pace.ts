import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { startBrowser } from '../test-browser/browser.ts';
import { startEndpoint } from '../test-browser/endpoint.ts';
import { startSite } from '../test-browser/site.ts';
import { until } from '../test-browser/until.ts';

/** How long each visit is recorded, and how long it is then pretended to have gone on in the same manner (seconds). */
const RECORDED = 45;
const PRETENDED = 1800;

interface Rule {
  readonly name: string;
  readonly isDue: (snapshot: number, since: number, elapsed: number) => boolean;
}

const byTime = (seconds: number): Rule => ({
  name: `every ${seconds} s`,
  isDue: (_, __, elapsed) => elapsed >= seconds,
});
const bySize = (ratio: number, least: number): Rule => ({
  name: `${ratio} x the last one, ${least} kB at least, 600 s at most`,
  isDue: (snapshot, since, elapsed) =>
    (elapsed >= 10 && since >= Math.max(least * 1024, ratio * snapshot)) || elapsed >= 600,
});
const RULES = [
  byTime(30),
  byTime(120),
  byTime(600),
  bySize(1, 256),
  bySize(2, 64),
  bySize(2, 256),
  bySize(4, 256),
];

const reading = async (page: Page): Promise<void> => {
  for (let step = 0; step < RECORDED; step++) {
    await page.mouse.move(200 + ((step * 97) % 800), 150 + ((step * 61) % 450), { steps: 8 });
    if (step % 4 === 0) await page.mouse.wheel(0, step % 8 === 0 ? 300 : -200);
    await page.waitForTimeout(850);
  }
};
const filling = async (page: Page): Promise<void> => {
  for (let step = 0; step < RECORDED / 3; step++) {
    await page.fill('#new-todo', `something to do ${step}`);
    await page.press('#new-todo', 'Enter');
    await page.mouse.move(300 + step * 20, 300, { steps: 8 });
    await page.waitForTimeout(2_700);
  }
};
const board = async (page: Page): Promise<void> => {
  await page.evaluate(`setInterval(() => {
    const cells = [...document.querySelectorAll('td')];
    for (let i = 0; i < 20; i++) cells[Math.floor(Math.random() * cells.length)].textContent = 'value ' + Math.random();
  }, 250)`);
  await reading(page);
};
const VISITS: [name: string, path: string, act: (page: Page) => Promise<void>][] = [
  ['reading a dashboard', '/admin/index.html', reading],
  ['filling a list', '/todo/examples/react/index.html', filling],
  ['a board of live numbers', '/admin/tables.html', board],
];

it('prints what each rule costs on each visit', async () => {
  const [site, browser] = await Promise.all([startSite(), startBrowser()]);
  for (const [name, path, act] of VISITS) {
    const endpoint = await startEndpoint();
    for (const [first, folder] of [
      ['admin', 'startbootstrap-sb-admin-2'],
      ['todo', 'todomvc'],
    ] as const) {
      const root = dirname(createRequire(import.meta.url).resolve(`${folder}/package.json`));
      site.folders.set(first, { root, head: endpoint.tag('defer') });
    }
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.route(
      (url) => url.hostname !== 'localhost' && url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    await page.goto(site.origin + path, { waitUntil: 'load' });
    await page.evaluate('replayvault.consent.grant()');
    await until('a snapshot arrived', () => endpoint.events().some(({ type }) => type === 2));
    await act(page);
    await page.close();
    const events = endpoint.events();
    const snapshots = events.filter(({ type }) => type === 2).map((event) => JSON.stringify(event));
    const snapshot = snapshots[0] ?? '';
    const steps = endpoint.segments
      .map((segment) => JSON.stringify(segment.events.filter(({ type }) => type !== 2)))
      .filter((text) => text.length > 2);
    const rates = { clear: sum(steps.map((text) => text.length)), gzip: sum(steps.map(gzip)) };
    expect(snapshots.length).toBeGreaterThan(0);
    print(
      `\n${name}: snapshot ${kb(snapshot.length)} (gzip ${kb(gzip(snapshot))}), events ${kb((rates.clear / RECORDED) * 60)} a minute (gzip ${kb((rates.gzip / RECORDED) * 60)})`,
    );
    for (const rule of RULES) print(row(rule, snapshot, rates));
    await endpoint.close();
  }
  await Promise.all([browser.close(), site.close()]);
});

function row(rule: Rule, snapshot: string, rates: { clear: number; gzip: number }): string {
  let since = 0;
  let elapsed = 0;
  let taken = 1;
  let worst = 0;
  for (let second = 0; second < PRETENDED; second++) {
    since += rates.clear / RECORDED;
    elapsed += 1;
    worst = Math.max(worst, since);
    if (!rule.isDue(snapshot.length, since, elapsed)) continue;
    taken += 1;
    since = 0;
    elapsed = 0;
  }
  const stored = taken * gzip(snapshot) + (rates.gzip / RECORDED) * PRETENDED;
  return `  ${rule.name.padEnd(48)} ${String(taken).padStart(3)} snapshots, ${kb(stored / (PRETENDED / 60)).padStart(9)} gzip a minute, a seek draws up to ${kb(snapshot.length + worst)}`;
}

/** A test runner keeps what goes to its own streams. */
function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function gzip(text: string): number {
  return gzipSync(text).length;
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
