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
    async ([name, way, attributes], { endpoint, site, page, told, open, grant, expect }) => {
      const policy = documentedPolicies(endpoint.origin).get(name);
      expect(policy).toBeDefined();
      site.pages.set('/strict', {
        body: `<!doctype html>${way === 'pinned' ? endpoint.tag(attributes) : endpoint.loaderTag(attributes)}<p>secret`,
        headers: { 'Content-Security-Policy': `default-src 'none'; ${policy}` },
      });
      await page.addInitScript(breaches);
      await open('/strict?rv-debug');
      await grant();
      await told.snapshotArrived();
      await until('the overlay is there', async () => (await overlay(page)).includes('1 stored'));
      expect(await page.evaluate('window.breaches')).toEqual([]);
      expect(endpoint.arrived.find((text) => text.startsWith('PUT'))).toContain('"content-encoding":"gzip"');
      if (name !== 'plain') expect(page.workers()).toHaveLength(1);
      expect(JSON.stringify(endpoint.arrived)).not.toContain('secret');
    },
  );

  it('where workers and trusted types of ours are forbidden it records all the same', async ({
    endpoint,
    site,
    page,
    told,
    open,
    grant,
    expect,
  }) => {
    site.pages.set('/stricter', {
      body: `<!doctype html>${endpoint.tag()}<p>x`,
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src ${endpoint.origin}; connect-src ${endpoint.origin}; worker-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
    });
    await open('/stricter');
    await grant();
    await told.snapshotArrived();
    expect(page.workers()).toHaveLength(0);
    expect(endpoint.arrived.find((text) => text.startsWith('PUT'))).toContain('"content-encoding":"gzip"');
  });

  it('where the endpoint may not be reached it throws nothing into the page, and the overlay says what to add', async ({
    endpoint,
    site,
    page,
    errors,
    open,
    grant,
    expect,
  }) => {
    site.pages.set('/closed', {
      body: `<!doctype html>${endpoint.tag()}<p>x`,
      headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${endpoint.origin}` },
    });
    await open('/closed?rv-debug');
    await until('the overlay is there', async () => (await overlay(page)).includes('Version'));
    await grant();
    await until('it says so', async () =>
      (await overlay(page)).includes('Add the recording origin to connect-src'),
    );
    expect(errors).toEqual([]);
    expect(await page.evaluate('replayvault.consent.state()')).toBe('refused');
  });
});

describe.concurrent('the loader', () => {
  beforeEach<OnASite>(({ endpoint, site }) => {
    site.pages.set('/page', { body: `<!doctype html>${endpoint.loaderTag()}<p id="p">x` });
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

  it('asks again for a recorder that did not arrive', async ({ endpoint, told, open, grant, expect }) => {
    endpoint.breakScripts = 1;
    await open('/page');
    await grant();
    await told.snapshotArrived();
    expect(endpoint.fetched.filter((path) => path.endsWith('/replayvault.js'))).toHaveLength(2);
  });

  it('takes no recorder with other bytes than it names', async ({ endpoint, page, open, grant, expect }) => {
    await page.route('**/replayvault.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()}window.tampered=1;` });
    });
    await open('/page');
    await grant();
    await page.waitForTimeout(1000);
    expect(await page.evaluate('window.tampered')).toBeUndefined();
    expect(endpoint.arrived).toEqual([]);
  });
});

describe.concurrent('the overlay', () => {
  beforeEach<OnASite>(({ endpoint, site }) => {
    site.pages.set('/page', { body: `<!doctype html>${endpoint.tag()}<body><p id="p">secret text</p>` });
  });

  it('shows by ?rv-debug what the recorder does, and nothing of the page', async ({
    page,
    open,
    grant,
    expect,
  }) => {
    await open('/page?rv-debug=1');
    await until('it says that consent is missing', async () =>
      (await overlay(page)).includes('not given yet'),
    );
    await grant();
    await until('it counts', async () => /[1-9]\d* stored, 0 by beacon/.test(await overlay(page)));
    const shown = await overlay(page);
    expect(shown).toContain(String(await page.evaluate('replayvault.sessionId()')));
    expect(shown).toContain('Policy 3');
    expect(shown).not.toMatch(/secret|t-s\d|sk_test/);
    expect(await page.evaluate(`document.documentElement.lastElementChild.shadowRoot`)).toBeNull();
  });

  it('is not recorded', async ({ endpoint, page, told, open, grant, expect }) => {
    await open('/page?rv-debug');
    await until('it is there', async () => (await overlay(page)).includes('Version'));
    await grant();
    await told.snapshotArrived();
    await page.waitForTimeout(1500);
    expect(JSON.stringify(endpoint.events())).not.toMatch(/"tagName":"(section|dl|dt|dd|button)"/);
  });

  it('is not fetched without ?rv-debug', async ({ endpoint, told, open, grant, expect }) => {
    await open('/page');
    await grant();
    await told.snapshotArrived();
    expect(endpoint.fetched.some((path) => path.endsWith('/overlay.js'))).toBe(false);
  });

  inJapanese('speaks Japanese, and says what to do', async ({ endpoint, page, open, grant, expect }) => {
    endpoint.signWithWrongKey = true;
    await open('/page?rv-debug');
    await grant();
    await until('it says so', async () => (await overlay(page)).includes('有効なポリシーがありません。'));
    expect(await overlay(page)).toContain('コンソールでポリシーを公開し');
  });
});
