import { describe } from 'vitest';
import { canaryVisit, expectNoSecret, keyed, KINDS } from './canary-visit.ts';
import { chromiumDriver } from './driver.ts';
import { findCanaries } from './find-canaries.ts';
import { inATab } from './in-a-tab.ts';

const it = inATab();

describe.concurrent('a page with a secret in every place', () => {
  it.for(KINDS)('no secret %s leaves the page', (kind, { endpoint, site, page, expect }) =>
    expectNoSecret(chromiumDriver(page), { site, endpoint, expect }, kind),
  );

  it('the finder finds most of them when masking is off', async ({ endpoint, site, page, expect }) => {
    endpoint.bundle = 'unmasked';
    const { planted, captured } = await canaryVisit(chromiumDriver(page), site, endpoint, keyed);
    const found = findCanaries(captured, planted.canaries);
    console.info(`unmasked: ${found.length} of ${planted.canaries.size} planted secrets found`);
    console.info(
      'not found: ' + [...planted.canaries.keys()].filter((place) => !found.includes(place)).join(', '),
    );
    expect(found.length).toBeGreaterThan(planted.canaries.size * 0.8);
  });
});
