import { describe } from 'vitest';
import { canaryVisit, keyed, TOLD_WORDS, worded } from './canary-visit.ts';
import { chromiumDriver } from './driver.ts';
import { findCanaries } from './find-canaries.ts';
import { inATab } from './in-a-tab.ts';

const it = inATab();

describe.concurrent('a page with a secret in every place', () => {
  it.for<[kind: string, makeCanary: (index: number) => string, told: string[]]>([
    ['with digits', keyed, []],
    ['of letters', worded, TOLD_WORDS],
  ])('no secret %s leaves the page', async ([, makeCanary, told], { endpoint, site, page, expect }) => {
    const { planted, captured } = await canaryVisit(chromiumDriver(page), site, endpoint, makeCanary);
    expect(planted.canaries.size).toBeGreaterThanOrEqual(150);
    expect(findCanaries(captured, planted.canaries)).toEqual(told);
    expect(captured).not.toContain('9876543210');
  });

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
