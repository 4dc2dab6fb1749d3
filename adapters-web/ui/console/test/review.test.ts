import { describe, expect, it } from 'vitest';
import type { ReviewedPerson } from '../src/api/schemas.ts';
import { daysLeft } from '../src/review/days-left.ts';
import { isToJudge } from '../src/review/is-to-judge.ts';
import { monthName } from '../src/review/month-name.ts';
import { peopleToReview } from '../src/review/people-to-review.ts';
import { resultAddress } from '../src/review/result-address.ts';
import { REVIEW_FILTERS, reviewFilter } from '../src/review/review-filter.ts';
import { revokeLead } from '../src/review/revoke-lead.ts';
import { mostUsed } from '../src/review/most-used.ts';

const DAY = 86_400_000;
const PERSON: ReviewedPerson = {
  id: 'p1',
  state: 'ACTIVE',
  stateNow: 'ACTIVE',
  held: {
    role: 'STANDARD_USER',
    duties: [],
    wholeAccount: true,
    sites: [],
    siteGroups: [],
    added: [],
    removed: [],
    namedContact: false,
    limits: 0,
  },
  used: { signIns: 0, searches: 0, watched: 3, changes: 0, days: 0 },
  tokens: [],
  findings: [],
  unused: [],
};
const verdict = (what: 'CONFIRMED' | 'SUSPENDED' | 'KEPT' | 'GONE') => ({ verdict: what, at: 1 });

describe('who waits for a reviewer', () => {
  const people: readonly (readonly [Partial<ReviewedPerson>, boolean])[] = [
    [{}, true],
    [{ verdict: verdict('CONFIRMED') }, false],
    [{ verdict: verdict('SUSPENDED'), stateNow: 'SUSPENDED' }, true],
    [{ verdict: verdict('KEPT') }, true],
    [{ verdict: verdict('GONE') }, false],
    [{ state: 'REVOKED' }, false],
    [{ stateNow: 'REVOKED' }, false],
  ];
  it.each(people)('%j: %s', (more, waits) => {
    expect(isToJudge({ ...PERSON, ...more })).toBe(waits);
  });
});

it('each filter shows whom it says', () => {
  const shown = (person: ReviewedPerson): string[] =>
    REVIEW_FILTERS.filter((filter) => reviewFilter(filter, person));
  expect(shown(PERSON)).toEqual(['all', 'waiting']);
  expect(shown({ ...PERSON, findings: ['LONG_DORMANT'] })).toContain('dormant');
  expect(shown({ ...PERSON, findings: ['UNUSED_FEATURE'] })).toContain('outliers');
  expect(shown({ ...PERSON, held: { ...PERSON.held, duties: ['SUPPORT'] } })).toContain('staff');
  expect(shown({ ...PERSON, stateNow: 'SUSPENDED' })).toContain('suspended');
});

it('revoking says what it does', () => {
  const staff: ReviewedPerson = { ...PERSON, held: { ...PERSON.held, duties: ['SUPPORT'] } };
  expect(revokeLead({ permissions: ['person:change'] }, PERSON)).toBe('revoke');
  expect(revokeLead({ permissions: [] }, PERSON)).toBe('ask');
  expect(revokeLead({ permissions: ['person:change'] }, staff)).toBe('staff');
});

it('a part of a day is a day that is left', () => {
  expect(daysLeft(10 * DAY, 5 * DAY)).toBe(5);
  expect(daysLeft(10 * DAY, 5 * DAY + 1)).toBe(5);
  expect(daysLeft(10 * DAY, 10 * DAY)).toBe(0);
  expect(daysLeft(10 * DAY, 11 * DAY)).toBe(0);
});

it('a full bar is the most that anybody did, and never nothing', () => {
  expect(mostUsed([PERSON, { ...PERSON, used: { ...PERSON.used, watched: 8 } }])).toEqual({
    days: 1,
    searches: 1,
    watched: 8,
    changes: 1,
  });
});

it('a month has a name and its result an address', () => {
  expect(monthName('2026-10', 'en')).toBe('October 2026');
  expect(monthName('2026-10', 'ja')).toBe('2026年10月');
  expect(resultAddress('2026-10', undefined)).toBe('/api/v1/access-reviews/2026-10/result');
  expect(resultAddress('2026-10', 'a_1')).toBe('/api/v1/access-reviews/2026-10/result?account=a_1');
});

describe('how many the menu counts', () => {
  it('adds those who wait in open reviews alone', () => {
    expect(peopleToReview([])).toBe(0);
    expect(peopleToReview([{ waiting: 3 }, { waiting: 4 }, { waiting: 50, endedAt: 1 }])).toBe(7);
  });
});
