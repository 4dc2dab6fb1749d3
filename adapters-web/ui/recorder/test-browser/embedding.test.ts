import type { Page } from 'playwright-core';
import { beforeEach, describe } from 'vitest';
import { documentedPolicies } from './documented-policies.ts';
import { inATab } from './in-a-tab.ts';
import type { OnASite } from './on-a-site.ts';
import { until } from './until.ts';

/** The texts of the overlay; Chromium's protocol reaches into closed shadow roots. */
async function overlay(page: Page): Promise<string> {
  const client = await page.context().newCDPSession(page);
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

const overlaySays = (page: Page, words: string | RegExp): Promise<void> =>
  until(`the overlay says ${words}`, async () => new RegExp(words).test(await overlay(page)));

const it = inATab();
const inJapanese = inATab({ locale: 'ja-JP' });

describe.concurrent('content security policies as site owners are told', () => {
  const breaches = `window.breaches = []; document.addEventListener('securitypolicyviolation', (event) => window.breaches.push(event.effectiveDirective + ' ' + event.blockedURI));`;

  it.for<[name: string, way: string, attributes: string]>([
    ['plain', 'pinned', 'data-worker="none"'],
    ['plain', 'loader', 'data-worker="none"'],
    ['worker', 'pinned', ''],
    ['worker', 'loader', ''],
    ['trusted-types', 'pinned', ''],
    ['trusted-types', 'loader', ''],
    ['nonce', 'pinned', 'nonce="r4nd0m"'],
    ['nonce', 'loader', 'nonce="r4nd0m"'],
  ])(
    '%s, %s: records, and breaks nothing',
    async ([name, way, attributes], { endpoint, site, page, told, record, expect }) => {
      const policy = documentedPolicies(endpoint.origin).get(name);
      expect(policy).toBeDefined();
      site.show(
        '/strict',
        `${way === 'pinned' ? endpoint.tag(attributes) : endpoint.loaderTag(attributes)}<p>secret`,
        `default-src 'none'; ${policy}`,
      );
      await page.addInitScript(breaches);
      await record('/strict?rv-debug');
      await overlaySays(page, '1 stored');
      expect(await page.evaluate('window.breaches')).toEqual([]);
      expect(told.puts()[0]?.encoding).toBe('gzip');
      if (name !== 'plain') expect(page.workers()).toHaveLength(1);
      expect(JSON.stringify(endpoint.arrived)).not.toContain('secret');
    },
  );

  it('where workers and trusted types of ours are forbidden it records all the same', async ({
    endpoint,
    site,
    page,
    told,
    record,
    expect,
  }) => {
    site.show(
      '/stricter',
      `${endpoint.tag()}<p>x`,
      `default-src 'none'; script-src ${endpoint.origin}; connect-src ${endpoint.origin}; worker-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    await record('/stricter');
    expect(page.workers()).toHaveLength(0);
    expect(told.puts()[0]?.encoding).toBe('gzip');
  });

  it('where the endpoint may not be reached it throws nothing into the page, and the overlay says what to add', async ({
    endpoint,
    site,
    page,
    open,
    grant,
    expect,
  }) => {
    site.show('/closed', `${endpoint.tag()}<p>x`, `default-src 'none'; script-src ${endpoint.origin}`);
    await open('/closed?rv-debug');
    await overlaySays(page, 'Version');
    await grant();
    await overlaySays(page, 'Add the recording origin to connect-src');
    expect(await page.evaluate('replayvault.consent.state()')).toBe('refused');
  });
});

describe.concurrent('the loader', () => {
  beforeEach<OnASite>(({ endpoint, site }) => {
    site.show('/page', `${endpoint.loaderTag()}<p id="p">x`);
  });

  it('fetches the recorder by its hash, and not before consent is spoken of', async ({
    endpoint,
    page,
    told,
    open,
    grant,
    expect,
  }) => {
    await open('/page');
    await page.waitForTimeout(300);
    expect(endpoint.fetched).toEqual(['/recorder/v1/loader.js']);
    expect(await page.evaluate('replayvault.consent.state()')).toBe('unknown');
    expect(await page.evaluate('replayvault.sessionId()')).toBeNull();
    await grant();
    await told.snapshotArrived();
    expect(endpoint.fetched[1]).toMatch(/^\/recorder\/[0-9a-f]{12}\/replayvault\.js$/);
    expect(await page.evaluate(`document.querySelector('script[src*="replayvault.js"]').integrity`)).toMatch(
      /^sha384-/,
    );
    expect(endpoint.opened[0]?.recorder).toBe(endpoint.fetched[1]?.split('/')[2]);
  });

  it('makes up for calls from before, also those on a stand-in that the page has kept', async ({
    endpoint,
    page,
    told,
    open,
    expect,
  }) => {
    await open('/page');
    await page.evaluate(
      `window.kept = replayvault; kept.identify('customer-7'); kept.event('before'); kept.consent.grant(); kept.event('early')`,
    );
    await told.snapshotArrived();
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

  it('asks again for a recorder that did not arrive', async ({ endpoint, record, expect }) => {
    endpoint.breakScripts = 1;
    await record('/page');
    expect(endpoint.fetched.filter((path) => path.endsWith('/replayvault.js'))).toHaveLength(2);
  });

  it('takes no recorder with other bytes than it names', async ({ endpoint, page, visit, expect }) => {
    await page.route('**/replayvault.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()}window.tampered=1;` });
    });
    await visit('/page');
    await page.waitForTimeout(1000);
    expect(await page.evaluate('window.tampered')).toBeUndefined();
    expect(endpoint.arrived).toEqual([]);
  });
});

describe.concurrent('the overlay', () => {
  beforeEach<OnASite>(({ endpoint, site }) => {
    site.show('/page', `${endpoint.tag()}<body><p id="p">secret text</p>`);
  });

  it('shows by ?rv-debug what the recorder does, and nothing of the page', async ({
    page,
    open,
    grant,
    expect,
  }) => {
    await open('/page?rv-debug=1');
    await overlaySays(page, 'not given yet');
    await grant();
    await overlaySays(page, /[1-9]\d* stored, 0 by beacon/);
    const shown = await overlay(page);
    expect(shown).toContain(String(await page.evaluate('replayvault.sessionId()')));
    expect(shown).toContain('Policy 3');
    expect(shown).not.toMatch(/secret|t-s\d|sk_test/);
    expect(await page.evaluate(`document.documentElement.lastElementChild.shadowRoot`)).toBeNull();
  });

  it('is not recorded', async ({ endpoint, page, told, open, grant, expect }) => {
    await open('/page?rv-debug');
    await overlaySays(page, 'Version');
    await grant();
    await told.snapshotArrived();
    await page.waitForTimeout(1500);
    expect(JSON.stringify(endpoint.events())).not.toMatch(/"tagName":"(section|dl|dt|dd|button)"/);
  });

  it('is not fetched without ?rv-debug', async ({ endpoint, record, expect }) => {
    await record('/page');
    expect(endpoint.fetched.some((path) => path.endsWith('/overlay.js'))).toBe(false);
  });

  inJapanese('speaks Japanese, and says what to do', async ({ endpoint, page, visit, expect }) => {
    endpoint.signWithWrongKey = true;
    await visit('/page?rv-debug');
    await overlaySays(page, '有効なポリシーがありません。');
    expect(await overlay(page)).toContain('コンソールでポリシーを公開し');
  });
});
