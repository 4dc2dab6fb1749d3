import { describe, expect, it } from 'vitest';
import { describeLimits } from '../src/people/describe-limits.ts';
import { describeScope } from '../src/people/describe-scope.ts';
import { isLimit } from '../src/people/is-limit.ts';
import { permissionWords } from '../src/people/permission-words.ts';
import { waitingRequests } from '../src/people/waiting-requests.ts';
import { withheldAt } from '../src/replay/withheld-at.ts';
import { en } from '../src/words/en.ts';

const GROUPS = [{ id: 'g1', name: 'Public pages' }];
const SITES = [{ id: 's1', name: 'Shop' }];

describe('what somebody sees', () => {
  it.each([
    [true, [], [], 'The whole account'],
    [false, ['g1'], ['s1'], 'Public pages, Shop'],
    [false, [], ['gone'], 'gone'],
    [false, [], [], 'nothing'],
  ])('whole account %s, groups %j, sites %j: %s', (wholeAccount, siteGroups, sites, said) => {
    expect(describeScope({ wholeAccount, siteGroups, sites }, GROUPS, SITES, en.people)).toBe(said);
  });
});

describe('what somebody may not see', () => {
  it('is said in words, and nothing where nothing is left out', () => {
    const limits = [
      { kind: 'NOT_PAGES', value: '/billing/*' },
      { kind: 'NOT_SESSIONS', value: 'event=vip' },
    ] as const;
    expect(describeLimits({ limits: [...limits] }, en.people)).toBe(
      'but not: Pages /billing/*, Sessions with event=vip',
    );
    expect(describeLimits({ limits: [] }, en.people)).toBe('');
  });

  it.each([
    ['NOT_PAGES', '/billing/*', true],
    ['NOT_PAGES', '/*/pay', true],
    ['NOT_PAGES', '/', true],
    ['NOT_PAGES', '/quote/7', false],
    ['NOT_PAGES', '/bill*', false],
    ['NOT_PAGES', '', false],
    ['NOT_SESSIONS', 'event=vip customer', true],
    ['NOT_SESSIONS', 'page=/quote/:id', true],
    ['NOT_SESSIONS', 'page=/', true],
    ['NOT_SESSIONS', 'page=/quote/7', false],
    ['NOT_SESSIONS', 'vip', false],
  ] as const)('%s %s is taken: %s', (kind, value, taken) => {
    expect(isLimit({ kind, value })).toBe(taken);
  });

  it('is found by the instant, its end being seen again', () => {
    const withheld = [{ from: 10, to: 20 }];
    expect([9, 10, 19, 20].map((at) => withheldAt({ withheld }, at) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

it('a permission newer than this console keeps its own name', () => {
  expect(permissionWords('audit:read', en.rolesPage)).toBe('Read the audit log');
  expect(permissionWords('toString', en.rolesPage)).toBe('toString');
});

describe('what waits for an answer', () => {
  it('is counted, and what was settled is not', () => {
    const states = ['OPEN', 'FULFILLED', 'OPEN', 'REFUSED', 'WITHDRAWN'] as const;
    expect(waitingRequests(states.map((state) => ({ state })))).toBe(2);
    expect(waitingRequests([])).toBe(0);
  });
});
