import type { ReviewedAccess, ReviewedPerson } from '../src/api/schemas.ts';
import { ME } from './made-up-data.ts';

const DAY = 86_400_000;

function person(id: string, name: string, now: number, more: Partial<ReviewedPerson> = {}): ReviewedPerson {
  return {
    id,
    name,
    state: 'ACTIVE',
    stateNow: 'ACTIVE',
    held: {
      role: 'STANDARD_USER',
      duties: [],
      wholeAccount: false,
      sites: ['s1'],
      siteGroups: [],
      added: [],
      removed: [],
      namedContact: false,
      limits: 0,
    },
    used: { signIns: 12, searches: 18, watched: 7, changes: 0, days: 11, lastAt: now - 9 * DAY },
    tokens: [],
    findings: [],
    unused: [],
    ...more,
  };
}

function people(now: number): ReviewedPerson[] {
  const usual = person('x', 'x', now).held;
  return [
    person('p_1', 'Aiko Tanaka', now),
    person('p_2', 'Ben Okafor', now, {
      used: { signIns: 20, searches: 64, watched: 58, changes: 0, days: 19, lastAt: now - 8 * DAY },
      findings: ['WATCHED_MANY'],
      tokens: [{ id: 't3', name: 'Nightly count of sessions', uses: 30 }],
    }),
    person('p_3', 'Chiara Rossi', now, {
      held: {
        ...usual,
        role: 'ANALYTICS_USER',
        wholeAccount: true,
        sites: [],
        added: ['audit:read'],
        limits: 2,
      },
      used: { signIns: 0, searches: 0, watched: 0, changes: 0, days: 0 },
      findings: ['LONG_DORMANT', 'UNUSED_FEATURE'],
      unused: ['audit:read'],
    }),
    person(ME.id, ME.name, now, {
      held: { ...usual, role: 'ADMIN_USER', wholeAccount: true, sites: [], namedContact: true },
      used: { signIns: 22, searches: 9, watched: 3, changes: 14, days: 20, lastAt: now - 7 * DAY },
    }),
    person('p_9', 'Sam Ito', now, {
      held: { ...usual, role: 'ALERT_RECEIVER', duties: ['SUPPORT'], wholeAccount: true, sites: [] },
      used: { signIns: 0, searches: 2, watched: 4, changes: 0, days: 1, lastAt: now - 20 * DAY },
      verdict: { verdict: 'CONFIRMED', by: ME.id, byName: ME.name, at: now - DAY },
    }),
  ];
}

/** A review that is open, and one that ended with somebody whom nobody reviewed. */
export function madeReviews(now: number): ReviewedAccess[] {
  const visits = [
    {
      grant: 'sg_2',
      person: 'p_9',
      name: 'Sam Ito',
      breakGlass: false,
      reason: 'Quotes hang on the second page since Monday',
      looks: 6,
    },
    {
      grant: 'sg_4',
      person: 'p_9',
      name: 'Sam Ito',
      breakGlass: true,
      reason: 'Every quote failed tonight',
      looks: 3,
    },
  ];
  const open = people(now);
  const suspended = {
    stateNow: 'SUSPENDED',
    verdict: { verdict: 'SUSPENDED', at: now - 30 * DAY },
  } as const;
  const confirmed = {
    verdict: { verdict: 'CONFIRMED', by: ME.id, byName: ME.name, at: now - 32 * DAY },
  } as const;
  const settled = (one: ReviewedPerson): ReviewedPerson =>
    one.id === 'p_3' ? { ...one, ...suspended } : { ...one, ...confirmed };
  const ended = people(now).map(settled);
  const counts = { people: 5, confirmed: 1, revoked: 0, suspended: 0 };
  return [
    {
      review: {
        id: '2026-10',
        openedAt: now - 9 * DAY,
        closesAt: now + 4.5 * DAY,
        warnedAt: [now - 2.5 * DAY],
        waiting: 4,
        ...counts,
      },
      middle: 7,
      people: open,
      visits,
    },
    {
      review: {
        id: '2026-09',
        openedAt: now - 44 * DAY,
        closesAt: now - 30 * DAY,
        warnedAt: [now - 37 * DAY, now - 32 * DAY],
        endedAt: now - 30 * DAY,
        waiting: 0,
        ...counts,
        confirmed: 4,
        suspended: 1,
      },
      middle: 6,
      people: ended,
      visits: [],
    },
  ];
}
