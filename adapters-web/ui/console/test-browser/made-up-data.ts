import type {
  AuditRecord,
  Me,
  OwnSignIn,
  PermissionTable,
  Person,
  PersonRequest,
  PersonTerms,
  PurposePolicy,
  ServiceToken,
  Session,
  Site,
  SiteGroup,
} from '../src/api/schemas.ts';

const TAG = (key: string): string =>
  `<script src="https://localhost:9444/recorder/3f9c2a71/replayvault.js" integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC" crossorigin="anonymous" data-site-key="${key}" data-policy-key="p0Rk2vF5H1mQ8uYb3wXc7dZe9aGs4tLn6oJiKqMhVfE" defer></script>`;

/** How people are asked why they look, until a test chooses otherwise. */
export const PURPOSE: PurposePolicy = {
  asking: 'NOT_ASKED',
  reference: false,
  offered: ['SUPPORT_CASE', 'DEFECT_ANALYSIS', 'FRAUD_OR_DISPUTE', 'USABILITY', 'ACCESS_REQUEST', 'OTHER'],
};

/** The person who is signed in, for all but the replay origin, which hangs on the server's port. */
export const ME: Omit<Me, 'replayOrigin'> = {
  id: 'p_8Kx2',
  name: 'Hanako Yamada',
  email: 'hanako@harbour.example',
  role: 'ADMIN_USER',
  permissions: [
    'session:search',
    'session:replay',
    'site:read',
    'site:create',
    'audit:read',
    'person:read',
    'person:request',
    'site-group:read',
    'site-group:change',
    'password-policy:read',
    'password-policy:change',
    'password-deviation:record',
    'compliance:read',
    'service-token:read',
    'service-token:change',
    'support:read',
    'support:decide',
    'support:end',
    'address-list:read',
    'address-list:change',
    'detection:read',
    'detection:change',
    'access-review:read',
    'access-review:decide',
  ],
  account: { id: 'a_1', name: 'Harbour Insurance', adminsManagePeople: false },
  duties: [],
  previousSignInAt: Date.UTC(2026, 10, 23, 8, 12),
  failedSignIns: 2,
  accounts: [{ id: 'a_1', name: 'Harbour Insurance', byDefault: true }],
  purpose: PURPOSE,
};

const WHOLE: PersonTerms = {
  role: 'ADMIN_USER',
  wholeAccount: true,
  sites: [],
  siteGroups: [],
  added: [],
  removed: [],
  namedContact: true,
  limits: [],
};
const SOME: PersonTerms = {
  role: 'STANDARD_USER',
  wholeAccount: false,
  sites: ['s2'],
  siteGroups: ['g1'],
  added: ['audit:read'],
  removed: ['session:replay'],
  namedContact: false,
  limits: [],
};

export function madePeople(): Person[] {
  return [
    {
      id: 'p_2',
      name: 'Daniel Okafor',
      email: 'daniel@harbour.example',
      role: 'STANDARD_USER',
      duties: [],
      terms: SOME,
      state: 'ACTIVE',
      locked: { since: Date.UTC(2026, 10, 24, 7, 40), cause: 'GUESSES' },
    },
    {
      id: ME.id,
      name: ME.name,
      email: ME.email,
      role: 'ADMIN_USER',
      duties: [],
      terms: WHOLE,
      state: 'ACTIVE',
    },
    {
      id: 'p_3',
      name: 'Mia Lindqvist',
      email: 'mia@harbour.example',
      role: 'ALERT_RECEIVER',
      duties: [],
      terms: { ...WHOLE, role: 'ALERT_RECEIVER', namedContact: false },
      state: 'REVOKED',
    },
  ];
}

export function madeRequests(): PersonRequest[] {
  return [
    {
      id: 'r_2',
      kind: 'ADD',
      name: 'Aiko Sato',
      email: 'aiko@harbour.example',
      terms: SOME,
      reason: 'Joins the claims team on Monday',
      requestedBy: ME.id,
      requestedByName: ME.name,
      requestedAt: Date.UTC(2026, 10, 24, 9, 30),
      state: 'OPEN',
    },
    {
      id: 'r_1',
      kind: 'REVOKE',
      person: 'p_2',
      name: 'Daniel Okafor',
      reason: 'Changes teams',
      requestedBy: ME.id,
      requestedByName: ME.name,
      requestedAt: Date.UTC(2026, 10, 20, 9, 30),
      state: 'REFUSED',
      settledBy: 'p_9',
      settledAt: Date.UTC(2026, 10, 20, 11),
      answer: 'He keeps his work until the end of the month.',
    },
  ];
}

export function madeGroups(): SiteGroup[] {
  return [{ id: 'g1', name: 'Public pages', sites: ['s1'] }];
}

const DAY = 86_400_000;

export function madeTokens(now: number): ServiceToken[] {
  const made = (id: string, name: string, days: number): ServiceToken => ({
    id,
    name,
    maker: ME.id,
    makerName: ME.name,
    permissions: ['session:search', 'site:read'],
    scope: { wholeAccount: true, sites: [], siteGroups: [] },
    madeAt: now - days * DAY,
    expiresAt: now + (90 - days) * DAY,
  });
  return [
    { ...made('t3', 'Nightly count of sessions', 3), lastUsedAt: now - 60_000 },
    { ...made('t2', 'Trial of the API', 20), revokedAt: now - DAY },
    made('t1', 'Spring audit', 100),
  ];
}

export const TABLE: PermissionTable = {
  permissions: [
    { name: 'site:read', feature: false },
    { name: 'session:replay', feature: true },
    { name: 'audit:read', feature: true },
    { name: 'person:fulfil', feature: false },
  ],
  roles: [
    { role: 'ALERT_RECEIVER', permissions: ['site:read'] },
    { role: 'STANDARD_USER', permissions: ['site:read', 'session:replay'] },
    { role: 'ANALYTICS_USER', permissions: ['site:read', 'session:replay'] },
    { role: 'ADMIN_USER', permissions: ['site:read', 'session:replay', 'audit:read'] },
  ],
  namedContact: ['site:read'],
  duties: [
    { duty: 'CUSTOMER_SUCCESS', permissions: ['site:read', 'person:fulfil'], grantable: [] },
    { duty: 'SUPPORT', permissions: [], grantable: ['site:read', 'session:replay'] },
    { duty: 'OPERATOR', permissions: [], grantable: [] },
    { duty: 'AUDITOR', permissions: ['site:read', 'audit:read'], grantable: [] },
  ],
};

export function madeSites(): Site[] {
  const site = (id: string, name: string, origins: string[]): Site => ({
    id,
    name,
    siteKey: `sk_${id}9QmT4`,
    origins,
    scriptTag: TAG(`sk_${id}9QmT4`),
    policyVersion: 1,
    mode: 'STRICT',
    createdAt: Date.UTC(2026, 9, 2, 9),
  });
  return [
    site('s1', 'Harbour Insurance', ['https://www.harbour.example', 'https://quote.harbour.example']),
    site('s2', 'Harbour Claims', ['https://claims.harbour.example']),
  ];
}

/** Sixty more sessions of all sorts for the list, newest first, one every 37 minutes before `latest`. */
export function madeSessions(template: Session, latest: number): Session[] {
  const browsers = ['Chrome 156', 'Firefox 148', 'Safari 19', 'Edge 156', 'Samsung Internet 31'];
  const systems = ['Windows', 'macOS', 'iOS', 'Windows', 'Android'];
  const devices = ['DESKTOP', 'DESKTOP', 'MOBILE', 'DESKTOP', 'TABLET'] as const;
  const paths = [
    '/',
    '/quote',
    '/quote/:id/cover',
    '/account/messages',
    '/claims/new',
    '/help/documents/:id',
  ];
  return Array.from({ length: 60 }, (_, index): Session => {
    const startedAt = latest - (index + 1) * 37 * 60_000;
    const durationMillis = 20_000 + ((index * 7919) % 1_900_000);
    return {
      ...template,
      id: `made-${String(index)}`,
      siteId: index % 4 === 3 ? 's2' : 's1',
      startedAt,
      durationMillis,
      endedAt: startedAt + durationMillis,
      state: index === 0 ? 'OPEN' : 'CLOSED',
      browser: browsers[index % 5] ?? 'Chrome 156',
      operatingSystem: systems[index % 5] ?? 'Windows',
      device: devices[index % 5] ?? 'DESKTOP',
      firstPage: paths[index % 6] ?? '/',
      pageCount: 1 + ((index * 3) % 9),
      clickCount: (index * 13) % 70,
      inputCount: (index * 5) % 30,
    };
  });
}

export function madeAudit(sessionId: string, latest: number): AuditRecord[] {
  const rows: readonly (readonly [string, AuditRecord['outcome'], string, string?])[] = [
    [
      'SESSION_REPLAY',
      'ALLOWED',
      `session:${sessionId}`,
      'window 2026-11-24T06:38:22.100Z/2026-11-24T06:39:07.100Z',
    ],
    ['SESSION_READ', 'ALLOWED', `session:${sessionId}`],
    ['SESSION_SEARCH', 'ALLOWED', 'account:a_1', '25 sessions shown'],
    ['SITE_LIST', 'ALLOWED', 'account:a_1'],
    ['SIGN_IN', 'ALLOWED', 'person:p_8Kx2'],
    ['SIGN_IN', 'DENIED', 'person:p_8Kx2'],
    ['SITE_CREATE', 'ALLOWED', 'site:s2', 'Harbour Claims'],
    ['POLICY_PUBLISH', 'ALLOWED', 'site:s2', 'version 1, STRICT'],
    ['SESSION_REPLAY', 'DENIED', 'session:made-4'],
    ['AUDIT_READ', 'ALLOWED', 'account:a_1'],
    ['PERSON_ADD', 'ALLOWED', 'person:p_8Kx2'],
    ['SIGN_OUT', 'ALLOWED', 'person:p_8Kx2'],
  ];
  return Array.from({ length: 70 }, (_, index): AuditRecord => {
    const [action, outcome, subject, detail] = rows[index % rows.length] ?? [
      'SIGN_IN',
      'ALLOWED',
      'person:-',
    ];
    return {
      sequence: 500 - index,
      at: latest - index * 94_000,
      actor: index % 12 === 5 ? '-' : 'p_8Kx2',
      ...(index % 12 !== 5 && { actorName: 'Hanako Yamada' }),
      action,
      outcome,
      subject,
      ...(detail !== undefined && { detail }),
      requestId: `req-${(48_213 - index).toString(36)}`,
      address: '203.0.113.0',
    };
  });
}

/** This browser's sign-in and one from elsewhere. */
export function madeSignIns(now: number): OwnSignIn[] {
  return ['3f9c2a71b0d4e865', '91be07c2ad5f3648'].map((reference, index) => ({
    reference,
    startedAt: now - (index + 1) * 3_600_000,
    lastUsedAt: now - index * 600_000,
    address: index === 0 ? '203.0.113.0' : '2001:db8::',
    current: index === 0,
  }));
}
