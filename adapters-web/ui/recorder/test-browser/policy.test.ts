import { describe } from 'vitest';
import type { Endpoint } from './endpoint.ts';
import { inATab } from './in-a-tab.ts';
import { until } from './until.ts';

const it = inATab();

describe.concurrent('policy', () => {
  it.for<[string, (endpoint: Endpoint) => unknown]>([
    ['signed by another key', (endpoint) => (endpoint.signWithWrongKey = true)],
    ['of another site', (endpoint) => (endpoint.policyChange = { site: 'sk_other' })],
    ['of an unknown format', (endpoint) => (endpoint.policyChange = { format: 2 as 1 })],
  ])('%s: nothing is recorded', async ([, spoil], { endpoint, page, open, grant, expect }) => {
    spoil(endpoint);
    await open('/one');
    await grant();
    await until('refused', async () => (await page.evaluate('replayvault.consent.state()')) === 'refused');
    await page.waitForTimeout(300);
    expect(endpoint.opened).toEqual([]);
    expect(endpoint.segments).toEqual([]);
  });

  it('with a key of another fingerprint than the tag names: nothing is recorded', async ({
    endpoint,
    site,
    page,
    open,
    grant,
    expect,
  }) => {
    const other = endpoint.tag().replace(/data-policy-key="(.)/, (_all, first) => {
      return `data-policy-key="${first === 'A' ? 'B' : 'A'}`;
    });
    site.pages.set('/other-key', { body: `<!doctype html>${other}<p>x` });
    await open('/other-key');
    await grant();
    await until('refused', async () => (await page.evaluate('replayvault.consent.state()')) === 'refused');
    expect(endpoint.opened).toEqual([]);
  });

  it('in a browser without Ed25519: nothing is recorded', async ({ endpoint, page, open, grant, expect }) => {
    await page.addInitScript(
      'crypto.subtle.importKey = () => Promise.reject(new DOMException("no", "NotSupportedError"))',
    );
    await open('/one');
    await grant();
    await until('refused', async () => (await page.evaluate('replayvault.consent.state()')) === 'refused');
    expect(endpoint.opened).toEqual([]);
  });
});
