import { describe } from 'vitest';
import type { Endpoint } from './endpoint.ts';
import { inATab } from './in-a-tab.ts';

const it = inATab();

describe.concurrent('policy', () => {
  it.for<[what: string, spoil: (endpoint: Endpoint) => unknown, reason: string]>([
    [
      'signed by another key',
      (endpoint) => (endpoint.signWithWrongKey = true),
      'policy signature does not hold',
    ],
    [
      'of another site',
      (endpoint) => (endpoint.policyChange = { site: 'sk_other' }),
      'policy is for another site',
    ],
    [
      'of an unknown format',
      (endpoint) => (endpoint.policyChange = { format: 2 as 1 }),
      'policy format unknown',
    ],
  ])('%s: nothing is recorded', async ([, spoil, reason], { endpoint, page, visit, refused, expect }) => {
    spoil(endpoint);
    await visit('/one');
    await refused(reason);
    await page.waitForTimeout(300);
    expect(endpoint.opened).toEqual([]);
    expect(endpoint.segments).toEqual([]);
  });

  it('with a key of another fingerprint than the tag names: nothing is recorded', async ({
    endpoint,
    site,
    visit,
    refused,
    expect,
  }) => {
    const other = endpoint.tag().replace(/data-policy-key="(.)/, (_all, first) => {
      return `data-policy-key="${first === 'A' ? 'B' : 'A'}`;
    });
    site.show('/other-key', `${other}<p>x`);
    await visit('/other-key');
    await refused('policy key has another fingerprint');
    expect(endpoint.opened).toEqual([]);
  });

  it('in a browser without Ed25519: nothing is recorded', async ({
    endpoint,
    page,
    visit,
    refused,
    expect,
  }) => {
    await page.addInitScript(
      'crypto.subtle.importKey = () => Promise.reject(new DOMException("no Ed25519 here", "NotSupportedError"))',
    );
    await visit('/one');
    await refused('no Ed25519 here');
    expect(endpoint.opened).toEqual([]);
  });
});
