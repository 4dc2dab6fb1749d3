import type { DetectionPolicy, SecurityAlert } from '../src/api/schemas.ts';

const HOUR = 3_600_000;

/** One alert of each kind, the first of them open. */
export function madeAlerts(now: number): SecurityAlert[] {
  const alert = (
    number: number,
    rule: SecurityAlert['rule'],
    severity: SecurityAlert['severity'],
    figures: Readonly<Record<string, string>>,
  ): SecurityAlert => ({
    id: `${String(number)}-${rule}`,
    rule,
    severity,
    person: 'p_9',
    personName: 'Sam Ito',
    at: now - (30 - number) * HOUR,
    reason: Object.entries(figures).map(([figure, value]) => ({ figure, value })),
    records: [number],
    response: 'ALERT',
  });
  const { person, personName, ...spraying } = alert(8, 'PASSWORD_SPRAYING', 'HIGH', {
    PEOPLE: '9',
    MINUTES: '30',
    TRIES: '14',
    UNKNOWN_NAMES: '5',
    NETWORK: '198.51.100.0/24',
  });
  return [
    {
      ...alert(9, 'NEW_PLACE', 'HIGH', { NETWORK: '198.51.100.0/24', KNOWN_NETWORKS: '3', MINUTES: '7' }),
      response: 'END_SIGN_INS',
    },
    spraying,
    alert(7, 'DECOY_OPENED', 'HIGH', { SESSION: 'Zq3vR8kLmN0pT2wX', ACTION: 'SESSION_READ' }),
    alert(6, 'OFF_HOURS_STAFF', 'MEDIUM', {
      LOCAL_TIME: '2026-11-28T02:14',
      ZONE: 'Asia/Tokyo',
      HOURS: '07-20',
    }),
    alert(5, 'MANY_REPLAYS', 'MEDIUM', { COUNT: '121', MEDIAN: '14', DAYS: '19', LIMIT: '56' }),
    {
      ...alert(4, 'MANY_EXPORTS', 'LOW', { COUNT: '16', MEDIAN: '0', DAYS: '0', LIMIT: '15' }),
      acknowledged: {
        by: person ?? '',
        byName: personName ?? '',
        at: now - HOUR,
        note: 'Agreed with the auditor',
      },
    },
  ];
}

/** What an account looks for that locks whoever opens a decoy. */
export function madeDetectionPolicy(): DetectionPolicy {
  return {
    responses: [
      { rule: 'MANY_REPLAYS', response: 'ALERT' },
      { rule: 'DECOY_OPENED', response: 'LOCK' },
    ],
    zone: 'Asia/Tokyo',
    days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
    from: 7,
    to: 20,
    replays: 30,
    exports: 5,
  };
}
