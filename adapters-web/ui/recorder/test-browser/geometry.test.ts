import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { type Box, compareBoxes } from './boxes.ts';
import { inATab } from './in-a-tab.ts';
import { replay } from './replay.ts';
import { settledBoxes } from './settled-boxes.ts';

const VIEWPORT = { width: 1280, height: 800 };
const folder = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** A folder for pictures, for whoever wants to look. */
const PICTURES = process.env['REPLAYVAULT_SCREENSHOTS'];

type Act = (page: Page) => Promise<void>;
type Replayed = (path: string, act: Act) => Promise<{ live: Box[]; copy: Box[] }>;

/** Records a visit of a page that this project did not write, and answers its last moment and the replayed one. */
const it = inATab({ viewport: VIEWPORT }).extend<{ replayed: Replayed }>({
  replayed: async ({ context, endpoint, site, page, record, mark }, use) =>
    use(async (path, act) => {
      const head = endpoint.tag('defer');
      site.folders.set('admin', { root: folder('startbootstrap-sb-admin-2'), head });
      site.folders.set('todo', { root: folder('todomvc'), head });
      await record(path);
      await act(page);
      const live = await settledBoxes(page);
      await mark('end');
      const events = endpoint.events();
      if (!PICTURES) return { live, copy: await replay(context, events) };
      const name = `${PICTURES}/${endpoint.bundle}${path.replace(/\W+/g, '-')}`;
      writeFileSync(`${name}.json`, JSON.stringify({ live, events }));
      await page.screenshot({ path: `${name}-live.png` });
      return { live, copy: await replay(context, events, `${name}-copy.png`) };
    }),
});
const PAGES: [name: string, path: string, act: Act][] = [
  [
    'dashboard',
    '/admin/index.html',
    async (page) => {
      await page.fill('input.form-control >> nth=0', 'find me');
      await page.click('#alertsDropdown');
      await page.mouse.wheel(0, 300);
    },
  ],
  ['tables', '/admin/tables.html', async (page) => page.fill('#dataTable_filter input', 'Tokyo')],
  ['cards', '/admin/cards.html', async (page) => page.click('.card-header >> nth=3')],
  ['buttons', '/admin/buttons.html', async (page) => page.mouse.move(300, 300)],
  ['register', '/admin/register.html', async (page) => page.fill('#exampleFirstName', 'Jane')],
  [
    'todo',
    '/todo/examples/react/index.html',
    async (page) => {
      for (const text of ['buy milk', 'call the bank about the loan']) {
        await page.fill('#new-todo', text);
        await page.press('#new-todo', 'Enter');
      }
      await page.check('.toggle >> nth=0');
    },
  ],
];

const total = { within: 0, of: 0 };
describe.concurrent.each(PAGES)('%s', (name, path, act) => {
  it('masked: the same elements, most boxes that are not text within 16 px, attributes kept', async ({
    replayed,
    expect,
  }) => {
    const { live, copy } = await replayed(path, act);
    const report = compareBoxes(live, copy, 16);
    const kept = keptAttributes(live, copy);
    console.info(
      `${name}, masked: ${report.other.within} of ${report.other.of} boxes that are not text within 16 px (all: ${report.all.within} of ${report.all.of}); attributes kept ${kept.kept} of ${kept.of} (${kept.same} with the same value), missing ${kept.missing}`,
    );
    console.info(report.far.slice(0, 12).join('\n'));
    expect(report.firstDifference).toBe('');
    expect(report.sameTree).toBe(true);
    total.within += report.other.within;
    total.of += report.other.of;
    expect(report.other.within / report.other.of).toBeGreaterThanOrEqual(0.6);
    expect(kept.kept / kept.of).toBeGreaterThanOrEqual(0.9);
  });
  it('unmasked: at least 95 % of all boxes within 4 px', async ({ endpoint, replayed, expect }) => {
    endpoint.bundle = 'unmasked';
    const { live, copy } = await replayed(path, act);
    const report = compareBoxes(live, copy, 4);
    console.info(`${name}, unmasked: ${report.all.within} of ${report.all.of} boxes within 4 px`);
    console.info(report.far.slice(0, 6).join('\n'));
    expect(report.all.within / report.all.of).toBeGreaterThanOrEqual(0.95);
  });
});

it('of all pages, at least 80 % of the boxes that are not text lie within 16 px', ({ expect }) => {
  console.info(`masked, all pages: ${total.within} of ${total.of}`);
  expect(total.within / total.of).toBeGreaterThanOrEqual(0.8);
});

/** Attributes that hold text, addresses, values or choices; what is kept is counted of all others. */
const SENSITIVE =
  /^(value|title|alt|placeholder|href|src|srcset|action|content|checked|selected|name|on.*|aria-label|data-(?!toggle|target|bs-|parent|dismiss).*)$/;

function keptAttributes(
  live: readonly Box[],
  copy: readonly Box[],
): { kept: number; same: number; of: number; missing: string } {
  let kept = 0;
  let same = 0;
  let of = 0;
  const missing = new Map<string, number>();
  live.forEach(({ attributes }, index) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (SENSITIVE.test(name)) continue;
      of++;
      if (copy[index]?.attributes[name] === value) same++;
      if (copy[index]?.attributes[name] !== undefined) kept++;
      else missing.set(name, (missing.get(name) ?? 0) + 1);
    }
  });
  return { kept, same, of, missing: [...missing].map(([name, count]) => `${name} ${count}`).join(', ') };
}
