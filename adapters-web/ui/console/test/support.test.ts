import { describe, expect, it } from 'vitest';
import { readRanges } from '../src/addresses/read-ranges.ts';
import { awaitsReview } from '../src/support/awaits-review.ts';
import { earlierLooks } from '../src/support/earlier-looks.ts';
import { canBeAskedFor } from '../src/support/can-be-asked-for.ts';
import { canBeEnded } from '../src/support/can-be-ended.ts';
import { canBeReviewed } from '../src/support/can-be-reviewed.ts';
import { grantHeader } from '../src/support/grant-header.ts';
import { grantStage } from '../src/support/grant-stage.ts';

describe('what is asked under a grant', () => {
  it.each(['me', 'sites', 'sessions', 'sessions/abc', 'sessions/abc/events'])('%s is', (path) => {
    expect(grantHeader('GET', `/api/v1/${path}`, 'g1')).toEqual({ 'X-ReplayVault-Grant': 'g1' });
  });

  it.each(['me/password', 'me/sign-ins', 'audit', 'people', 'support-grants', 'own-support-grants'])(
    '%s is not',
    (path) => {
      expect(grantHeader('GET', `/api/v1/${path}`, 'g1')).toEqual({});
    },
  );

  it('what the player tells of it is', () => {
    expect(grantHeader('POST', '/api/v1/sessions/abc/played', 'g1')).toEqual({ 'X-ReplayVault-Grant': 'g1' });
  });

  it('no other change is, and nothing is without a grant', () => {
    expect(grantHeader('POST', '/api/v1/sites', 'g1')).toEqual({});
    expect(grantHeader('POST', '/api/v1/sessions/abc/events', 'g1')).toEqual({});
    expect(grantHeader('GET', '/api/v1/sessions/abc/played', 'g1')).toEqual({});
    expect(grantHeader('GET', '/api/v1/sites', undefined)).toEqual({});
  });
});

describe('where a grant stands', () => {
  it.each([
    ['ASKED', 15, 'asked'],
    ['ASKED', 20, 'lapsed'],
    ['REFUSED', 15, 'refused'],
    ['ENDED', 15, 'ended'],
    ['GRANTED', 9, 'ahead'],
    ['GRANTED', 10, 'current'],
    ['GRANTED', 19, 'current'],
    ['GRANTED', 20, 'over'],
  ] as const)('%s at %d: %s', (state, now, stage) => {
    expect(grantStage({ state, startsAt: 10, endsAt: 20 }, now)).toBe(stage);
  });

  it.each(['current', 'ahead'] as const)('%s can be ended', (stage) => {
    expect(canBeEnded(stage, true)).toBe(true);
    expect(canBeEnded(stage, false)).toBe(true);
  });

  it('what waits is ended by whoever cannot refuse it, and what is over by nobody', () => {
    expect(canBeEnded('asked', false)).toBe(true);
    expect(canBeEnded('asked', true)).toBe(false);
    for (const stage of ['lapsed', 'refused', 'ended', 'over'] as const) {
      expect(canBeEnded(stage, false)).toBe(false);
    }
  });

  it('an emergency can be reviewed once it is over or ended', () => {
    const glass = { breakGlass: true, state: 'GRANTED', startsAt: 10, endsAt: 20 } as const;
    expect(canBeReviewed(glass, 19)).toBe(false);
    expect(canBeReviewed(glass, 20)).toBe(true);
    expect(canBeReviewed({ ...glass, state: 'ENDED' }, 15)).toBe(true);
    expect(canBeReviewed({ ...glass, breakGlass: false }, 20)).toBe(false);
    expect(canBeReviewed({ ...glass, review: { by: 'p1', at: 1 } }, 20)).toBe(false);
  });

  it('only an emergency awaits review, until it is there', () => {
    expect(awaitsReview({ breakGlass: true })).toBe(true);
    expect(awaitsReview({ breakGlass: false })).toBe(false);
    expect(awaitsReview({ breakGlass: true, review: { by: 'p1', at: 1 } })).toBe(false);
  });
});

it('access is asked for at most 30 days ahead, and for at most seven', () => {
  const day = 86_400_000;
  expect(canBeAskedFor(30 * day, 37 * day, 0)).toBe(true);
  expect(canBeAskedFor(30 * day + 1, 31 * day, 0)).toBe(false);
  expect(canBeAskedFor(0, 7 * day + 1, 0)).toBe(false);
  expect(canBeAskedFor(5, 5, 0)).toBe(false);
  expect(canBeAskedFor(undefined, 5, 0)).toBe(false);
});

it('looks go on before the last one that is listed, as long as there are more', () => {
  const items = [{ sequence: 9 }, { sequence: 4 }];
  expect(earlierLooks({ items, more: true })).toBe(4);
  expect(earlierLooks({ items, more: false })).toBeUndefined();
});

it('ranges are read however they are put apart, each once', () => {
  expect(readRanges(' 10.0.0.0/8, ::1\n\n10.0.0.0/8 192.0.2.1\n')).toEqual([
    '10.0.0.0/8',
    '::1',
    '192.0.2.1',
  ]);
  expect(readRanges(' \n')).toEqual([]);
});
