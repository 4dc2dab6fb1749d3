import type { components } from '../src/generated/api.ts';
import type { SupportGrant } from '../src/api/schemas.ts';

type SupportLook = components['schemas']['SupportLook'];

const HOUR = 3_600_000;

/** A grant that waits for the customer. */
export function madeGrant(now: number): SupportGrant {
  return {
    id: 'sg_3',
    account: 'a_1',
    person: 'p_9',
    personName: 'Sam Ito',
    breakGlass: false,
    wholeAccount: false,
    sites: ['s1'],
    siteGroups: [],
    reason: 'Quotes hang on the second page since Monday',
    askedAt: now - HOUR,
    startsAt: now - HOUR,
    endsAt: now + 24 * HOUR,
    state: 'ASKED',
  };
}

/** An emergency that awaits review, one that waits, and one that is open. */
export function madeGrants(now: number): SupportGrant[] {
  const asked = madeGrant(now);
  return [
    {
      ...asked,
      id: 'sg_4',
      breakGlass: true,
      wholeAccount: true,
      sites: [],
      reason: 'Every quote failed tonight',
      startsAt: now - 5 * HOUR,
      endsAt: now - 4 * HOUR,
      askedAt: now - 5 * HOUR,
      state: 'GRANTED',
    },
    asked,
    {
      ...asked,
      id: 'sg_2',
      state: 'GRANTED',
      settled: { by: 'p_8Kx2', byName: 'Hanako Yamada', at: now - HOUR / 2 },
    },
  ];
}

/** What was looked at under a grant. */
export function madeLooks(now: number): SupportLook[] {
  return [
    {
      sequence: 812,
      at: now - HOUR,
      action: 'SESSION_REPLAY',
      outcome: 'ALLOWED',
      subject: 'session:made-4',
      detail: 'window 2026-11-24T06:38:22.100Z/2026-11-24T06:39:07.100Z',
    },
    { sequence: 811, at: now - HOUR, action: 'SESSION_SEARCH', outcome: 'ALLOWED', subject: 'account:a_1' },
  ];
}
