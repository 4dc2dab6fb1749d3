import type { ReplayEvent } from '@replayvault/player/messages';
import type { ApiState } from './api-state.ts';
import { madeAlerts, madeDetectionPolicy } from './made-up-alerts.ts';
import {
  ME,
  PURPOSE,
  madeAudit,
  madeGroups,
  madePeople,
  madeRequests,
  madeSessions,
  madeSignIns,
  madeSites,
  madeTokens,
} from './made-up-data.ts';
import { madePolicy } from './made-up-policy.ts';
import { madeReviews } from './made-up-review.ts';
import { madeGrants } from './made-up-support.ts';
import { makeSession } from './make-session.ts';

export const LONG_SESSION = 'Zq3vR8kLmN0pT2wX';

/** What a server knows to begin with: among much that is made up, half an hour out of a recorded visit. */
export function madeUpState(visit: readonly ReplayEvent[]): ApiState {
  const latest = Date.now() - 3_600_000;
  const made = makeSession(LONG_SESSION, 's1', visit, latest, 20);
  return {
    sites: madeSites(),
    list: [made.detail.session, ...madeSessions(made.detail.session, latest)],
    sessions: new Map([[LONG_SESSION, made]]),
    audit: madeAudit(LONG_SESSION, Date.now()),
    people: madePeople(),
    requests: madeRequests(),
    groups: madeGroups(),
    tokens: madeTokens(Date.now()),
    grants: madeGrants(Date.now()),
    alerts: madeAlerts(Date.now()),
    detections: madeDetectionPolicy(),
    decoys: [{ session: 'Zq3vR8kLmN0pT2wX', by: ME.id, at: latest }],
    reviews: madeReviews(Date.now()),
    ranges: [],
    keptAddress: 'NETWORK',
    purpose: PURPOSE,
    told: [],
    played: [],
    inUse: undefined,
    signedIn: true,
    rights: 'r1',
    glances: 0,
    signIns: madeSignIns(Date.now()),
    attempts: [1, 2, 55].map((minutes) => ({ at: latest - minutes * 60_000, address: '203.0.113.0' })),
    permissions: [...ME.permissions],
    accounts: [...ME.accounts],
    landing: {},
    policy: madePolicy(),
    lockout: { threshold: 5, mode: 'LOCK' },
    expired: false,
    factor: {
      owed: undefined,
      stale: false,
      own: { passkeys: [], recoveryCodes: 0, required: false },
      challenge: undefined,
      publicKeys: new Map(),
    },
    asked: [],
    refusals: new Map(),
    playerPolicy: true,
  };
}
