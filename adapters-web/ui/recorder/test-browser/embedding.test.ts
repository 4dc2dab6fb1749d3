import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { documentedPolicies } from './documented-policies.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { type Site, startSite } from './site.ts';
import { until } from './until.ts';

let endpoint: Endpoint;
let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [endpoint, site, browser] = await Promise.all([startEndpoint(), startSite(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), site.close(), endpoint.close()]));
beforeEach(async () => {
  endpoint.reset();
  site.pages.clear();
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const snapshotArrived = (): Promise<void> =>
  until('a snapshot arrived', () => endpoint.events().some(({ type }) => type === 2));
const grant = (): Promise<unknown> => page.evaluate('replayvault.consent.grant()');
/** The texts of the overlay; Chromium's protocol reaches into closed shadow roots. */
async function overlay(): Promise<string> {
  const client = await context.newCDPSession(page);
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  type Tree = { nodeValue: string; children?: Tree[]; shadowRoots?: Tree[] };
  const texts = (tree: Tree): string =>
    [tree.nodeValue, ...[...(tree.shadowRoots ?? []), ...(tree.children ?? [])].map(texts)].join(' ');
  const hosts: Tree[] = [];
  const find = (tree: Tree): void => {
    hosts.push(...(tree.shadowRoots ?? []));
    tree.children?.forEach(find);
  };
  find(root as Tree);
  await client.detach();
  return hosts.map(texts).join(' ').replace(/\s+/g, ' ');
}

describe('content security policies as site owners are told', () => {
  const breaches = `window.breaches = []; document.addEventListener('securitypolicyviolation', (event) => window.breaches.push(event.effectiveDirective + ' ' + event.blockedURI));`;

  it.each([
    ['plain', 'pinned', 'data-worker="none"'],
    ['plain', 'loader', 'data-worker="none"'],
    ['worker', 'pinned', ''],
    ['worker', 'loader', ''],
    ['trusted-types', 'pinned', ''],
    ['trusted-types', 'loader', ''],
    ['nonce', 'pinned', 'nonce="r4nd0m"'],
    ['nonce', 'loader', 'nonce="r4nd0m"'],
  ])('%s, %s: records, and breaks nothing', async (name, way, attributes) => {
    const policy = documentedPolicies(endpoint.origin).get(name);
    expect(policy).toBeDefined();
    site.pages.set('/strict', {
      body: `<!doctype html>${way === 'pinned' ? endpoint.tag(attributes) : endpoint.loaderTag(attributes)}<p>secret`,
      headers: { 'Content-Security-Policy': `default-src 'none'; ${policy}` },
    });
    await page.addInitScript(breaches);
    await page.goto(`${site.origin}/strict?rv-debug`);
    await grant();
    await snapshotArrived();
    await until('the overlay is there', async () => (await overlay()).includes('1 stored'));
    expect(await page.evaluate('window.breaches')).toEqual([]);
    expect(endpoint.arrived.find((text) => text.startsWith('PUT'))).toContain('"content-encoding":"gzip"');
    if (name !== 'plain') expect(page.workers()).toHaveLength(1);
    expect(JSON.stringify(endpoint.arrived)).not.toContain('secret');
  });

  it('where workers and trusted types of ours are forbidden it records all the same', async () => {
    site.pages.set('/stricter', {
      body: `<!doctype html>${endpoint.tag()}<p>x`,
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src ${endpoint.origin}; connect-src ${endpoint.origin}; worker-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
    });
    await page.goto(`${site.origin}/stricter`);
    await grant();
    await snapshotArrived();
    expect(page.workers()).toHaveLength(0);
    expect(endpoint.arrived.find((text) => text.startsWith('PUT'))).toContain('"content-encoding":"gzip"');
  });

  it('where the endpoint may not be reached it throws nothing into the page, and the overlay says what to add', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    site.pages.set('/closed', {
      body: `<!doctype html>${endpoint.tag()}<p>x`,
      headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${endpoint.origin}` },
    });
    await page.goto(`${site.origin}/closed?rv-debug`);
    await until('the overlay is there', async () => (await overlay()).includes('Version'));
    await grant();
    await until('it says so', async () =>
      (await overlay()).includes('Add the recording origin to connect-src'),
    );
    expect(errors).toEqual([]);
    expect(await page.evaluate('replayvault.consent.state()')).toBe('refused');
  });
});

describe('the loader', () => {
  beforeEach(() => {
    site.pages.set('/page', { body: `<!doctype html>${endpoint.loaderTag()}<p id="p">x` });
  });

  it('fetches the recorder by its hash, and not before consent is spoken of', async () => {
    await page.goto(`${site.origin}/page`);
    await page.waitForTimeout(300);
    expect(endpoint.fetched).toEqual(['/recorder/v1/loader.js']);
    expect(await page.evaluate('replayvault.consent.state()')).toBe('unknown');
    expect(await page.evaluate('replayvault.sessionId()')).toBeNull();
    await grant();
    await snapshotArrived();
    expect(endpoint.fetched[1]).toMatch(/^\/recorder\/[0-9a-f]{12}\/replayvault\.js$/);
    expect(await page.evaluate(`document.querySelector('script[src*="replayvault.js"]').integrity`)).toMatch(
      /^sha384-/,
    );
    expect(endpoint.opened[0]?.recorder).toBe(endpoint.fetched[1]?.split('/')[2]);
  });

  it('makes up for calls from before, also those on a stand-in that the page has kept', async () => {
    await page.goto(`${site.origin}/page`);
    await page.evaluate(
      `window.kept = replayvault; kept.identify('customer-7'); kept.event('before'); kept.consent.grant(); kept.event('early')`,
    );
    await snapshotArrived();
    await page.evaluate(`kept.event('late')`);
    await until('both events arrived', () => /"early"[^]*"late"/.test(JSON.stringify(endpoint.events())));
    // What a page tells before consent is not recorded, by whichever way it embeds.
    expect(JSON.stringify(endpoint.events())).not.toContain('"before"');
    expect(await page.evaluate('kept.sessionId() === replayvault.sessionId() && kept !== replayvault')).toBe(
      true,
    );
    expect(await page.evaluate('kept.consent.state()')).toBe('granted');
    expect(endpoint.identities).toEqual(['customer-7']);
  });

  it('asks again for a recorder that did not arrive', async () => {
    endpoint.breakScripts = 1;
    await page.goto(`${site.origin}/page`);
    await grant();
    await snapshotArrived();
    expect(endpoint.fetched.filter((path) => path.endsWith('/replayvault.js'))).toHaveLength(2);
  });

  it('takes no recorder with other bytes than it names', async () => {
    await page.route('**/replayvault.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()}window.tampered=1;` });
    });
    await page.goto(`${site.origin}/page`);
    await grant();
    await page.waitForTimeout(1000);
    expect(await page.evaluate('window.tampered')).toBeUndefined();
    expect(endpoint.arrived).toEqual([]);
  });
});

describe('the overlay', () => {
  beforeEach(() => {
    site.pages.set('/page', { body: `<!doctype html>${endpoint.tag()}<body><p id="p">secret text</p>` });
  });

  it('shows by ?rv-debug what the recorder does, and nothing of the page', async () => {
    await page.goto(`${site.origin}/page?rv-debug=1`);
    await until('it says that consent is missing', async () => (await overlay()).includes('not given yet'));
    await grant();
    await until('it counts', async () => /[1-9]\d* stored, 0 by beacon/.test(await overlay()));
    const shown = await overlay();
    expect(shown).toContain(String(await page.evaluate('replayvault.sessionId()')));
    expect(shown).toContain('Policy 3');
    expect(shown).not.toMatch(/secret|t-s\d|sk_test/);
    expect(await page.evaluate(`document.documentElement.lastElementChild.shadowRoot`)).toBeNull();
  });

  it('is not recorded', async () => {
    await page.goto(`${site.origin}/page?rv-debug`);
    await until('it is there', async () => (await overlay()).includes('Version'));
    await grant();
    await snapshotArrived();
    await page.waitForTimeout(1500);
    expect(JSON.stringify(endpoint.events())).not.toMatch(/"tagName":"(section|dl|dt|dd|button)"/);
  });

  it('is not fetched without ?rv-debug', async () => {
    await page.goto(`${site.origin}/page`);
    await grant();
    await snapshotArrived();
    expect(endpoint.fetched.some((path) => path.endsWith('/overlay.js'))).toBe(false);
  });

  it('speaks Japanese, and says what to do', async () => {
    await context.close();
    context = await browser.newContext({ locale: 'ja-JP' });
    page = await context.newPage();
    endpoint.signWithWrongKey = true;
    await page.goto(`${site.origin}/page?rv-debug`);
    await grant();
    await until('it says so', async () => (await overlay()).includes('有効なポリシーがありません。'));
    expect(await overlay()).toContain('コンソールでポリシーを公開し');
  });
});
