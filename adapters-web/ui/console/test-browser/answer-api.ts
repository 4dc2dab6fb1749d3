import type { IncomingMessage, ServerResponse } from 'node:http';
import type { components } from '../src/generated/api.ts';
import type {
  PasswordPolicy,
  Person,
  PersonRequest,
  Site,
  SiteGroup,
  SupportGrant,
} from '../src/api/schemas.ts';
import type { ApiState } from './api-state.ts';
import { ME, TABLE } from './made-up-data.ts';
import { madeGrant, madeLooks } from './made-up-support.ts';
import { madeBreaches } from './made-up-policy.ts';
import { searchMadeUp } from './search-made-up.ts';

type Schemas = components['schemas'];

const PASSWORD = 'correct horse 1';
const TOKEN = 'first-token';

interface Call {
  state: ApiState;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  replayOrigin: string;
}

type Handler = (call: Call) => Promise<void> | void;

const ROUTES: Readonly<Record<string, Handler>> = {
  'POST /api/v1/sign-in': async (call) => {
    const { password } = await read<Schemas['SignInRequest']>(call.request);
    if (password !== PASSWORD) return refuse(call.response, 401, 'sign-in-refused');
    signIn(call);
  },
  'POST /api/v1/first-person': async (call) => {
    const { token } = await read<Schemas['FirstPersonRequest']>(call.request);
    if (token !== TOKEN) return refuse(call.response, 403, 'link-worthless');
    signIn(call);
  },
  'POST /api/v1/sign-out': ({ state, response }) => {
    state.signedIn = false;
    response.writeHead(204).end();
  },
  'POST /api/v1/password-links/accept': async ({ request, response }) => {
    const { token } = await read<Schemas['PasswordLinkRequest']>(request);
    if (token !== TOKEN) return refuse(response, 403, 'link-worthless');
    response.writeHead(204).end();
  },
  'GET /api/v1/me/sign-ins': ({ state, response }) =>
    json<Schemas['SignIns']>(response, { signIns: state.signIns }),
  'POST /api/v1/me/sign-ins/end-all': ({ state, response }) => {
    state.signedIn = false;
    response.writeHead(204).end();
  },
  'GET /api/v1/me/attempts': ({ state, response }) =>
    json<Schemas['SignInFailures']>(response, { attempts: state.attempts }),
  'GET /api/v1/me': (call) => json<Schemas['Me']>(call.response, me(call)),
  'GET /api/v1/me/password': ({ state, response }) =>
    json<Schemas['OwnPassword']>(response, {
      rules: state.policy.rules,
      expiresAt: Date.now() + (state.expired ? -1 : 5) * 86_400_000,
    }),
  'POST /api/v1/me/password': async ({ state, request, response }) => {
    const { current, next } = await read<Schemas['ChangePasswordRequest']>(request);
    if (current !== PASSWORD) return refuse(response, 403, 'current-password-wrong');
    if (next === PASSWORD) return refuse(response, 400, 'password-refused', ['REUSED']);
    state.expired = false;
    response.writeHead(204).end();
  },
  'GET /api/v1/password-policy': ({ state, response }) => json<PasswordPolicy>(response, state.policy),
  'PUT /api/v1/password-policy': async ({ state, request, response }) => {
    const { profile, rules } = await read<Schemas['PasswordPolicyRequest']>(request);
    const named = state.policy.profiles.find((each) => each.profile === profile);
    const chosen = rules ?? named?.rules ?? state.policy.rules;
    state.policy = { ...state.policy, profile, rules: chosen, breaches: madeBreaches(chosen) };
    json<PasswordPolicy>(response, state.policy);
  },
  'POST /api/v1/password-policy/breaches': async ({ request, response }) => {
    const rules = await read<Schemas['PasswordRules']>(request);
    json<Schemas['NormBreaches']>(response, { breaches: madeBreaches(rules) });
  },
  'GET /api/v1/permissions': ({ response }) => json<Schemas['PermissionTable']>(response, TABLE),
  'GET /api/v1/people': ({ state, response }) => json<{ items: Person[] }>(response, { items: state.people }),
  'GET /api/v1/person-requests': ({ state, response }) =>
    json<{ items: PersonRequest[] }>(response, { items: state.requests }),
  'POST /api/v1/person-requests': async ({ state, request, response }) => {
    const sent = await read<Schemas['RequestPersonRequest']>(request);
    const made: PersonRequest = {
      ...sent,
      id: `r_${String(state.requests.length + 1)}`,
      requestedBy: ME.id,
      requestedByName: ME.name,
      requestedAt: Date.now(),
      state: 'OPEN',
    };
    state.requests.unshift(made);
    json<PersonRequest>(response, made, 201);
  },
  'GET /api/v1/site-groups': ({ state, response }) =>
    json<{ items: SiteGroup[] }>(response, { items: state.groups }),
  'POST /api/v1/site-groups': async ({ state, request, response }) => {
    const sent = await read<Schemas['SiteGroupRequest']>(request);
    const made: SiteGroup = { id: `g${String(state.groups.length + 1)}`, ...sent };
    state.groups.push(made);
    json<SiteGroup>(response, made, 201);
  },
  'GET /api/v1/support-grants': ({ state, response }) =>
    json<{ items: SupportGrant[] }>(response, { items: state.grants }),
  'GET /api/v1/own-support-grants': ({ state, response }) =>
    json<Schemas['OwnSupport']>(response, {
      grants: state.grants,
      accounts: [
        { id: 'a_1', name: 'Harbour Insurance', sites: [{ id: 's1', name: 'Shop' }], siteGroups: [] },
      ],
    }),
  'POST /api/v1/support-grants': async ({ state, request, response }) => {
    const sent = await read<Schemas['AskSupportRequest']>(request);
    const made: SupportGrant = { ...madeGrant(Date.now()), ...sent, id: 'sg_new', askedAt: Date.now() };
    state.grants.unshift(made);
    json<SupportGrant>(response, made, 201);
  },
  'GET /api/v1/allowed-addresses': ({ state, response }) =>
    json<Schemas['AllowedAddresses']>(response, { ranges: state.ranges, yours: '203.0.113.77' }),
  'PUT /api/v1/allowed-addresses': async ({ state, request, response }) => {
    const sent = await read<Schemas['AllowedAddressesRequest']>(request);
    if (!sent.confirmed && !sent.ranges.includes('203.0.113.0/24')) {
      return refuse(response, 409, 'would-lock-out');
    }
    state.ranges = sent.ranges;
    json<Schemas['AllowedAddresses']>(response, { ranges: state.ranges, yours: '203.0.113.77' });
  },
  'GET /api/v1/sites': ({ state, response }) => json<{ items: Site[] }>(response, { items: state.sites }),
  'POST /api/v1/sites': async ({ state, request, response }) => {
    const { name, origins } = await read<Schemas['CreateSiteRequest']>(request);
    const site: Site = {
      ...(state.sites[0] as Site),
      id: `s${String(state.sites.length + 1)}`,
      name,
      origins,
    };
    state.sites.push(site);
    json<Site>(response, site, 201);
  },
  'GET /api/v1/sessions': ({ state, response, url }) => {
    const found = searchMadeUp(state.list, url.searchParams);
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = start + Number(url.searchParams.get('limit') ?? 25);
    const next = end < found.length ? { nextCursor: String(end) } : {};
    json<Schemas['SessionPage']>(response, { items: found.slice(start, end), ...next });
  },
  'GET /api/v1/audit': ({ state, response, url }) => {
    const action = url.searchParams.get('action');
    const found = state.audit.filter((record) => action === null || record.action === action);
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = start + Number(url.searchParams.get('limit') ?? 50);
    const next = end < found.length ? { nextCursor: String(end) } : {};
    json<Schemas['AuditPage']>(response, { items: found.slice(start, end), ...next });
  },
};

const WITH_EXPIRED = new Set([
  'GET /api/v1/me',
  'GET /api/v1/me/password',
  'POST /api/v1/me/password',
  'POST /api/v1/sign-out',
]);
const OPEN = new Set([
  'POST /api/v1/sign-in',
  'POST /api/v1/first-person',
  'POST /api/v1/password-links/accept',
]);

/** Answers one call of the API as `docs/openapi.json` has it. */
export async function answerApi(
  state: ApiState,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  replayOrigin: string,
): Promise<void> {
  const call: Call = { state, request, response, url, replayOrigin };
  const name = `${request.method ?? 'GET'} ${url.pathname}`;
  const refusal = state.refusals.get(name);
  if (refusal !== undefined) return refuse(response, refusal, 'made-up');
  if (!state.signedIn && !OPEN.has(name)) return refuse(response, 401, 'not-signed-in');
  if (state.expired && !WITH_EXPIRED.has(name) && !OPEN.has(name)) {
    return refuse(response, 403, 'password-expired');
  }
  if (request.method !== 'GET' && request.headers['x-replayvault'] !== 'console') {
    return refuse(response, 403, 'not-from-console');
  }
  const settled = /^\/api\/v1\/person-requests\/([^/]+)\/(fulfil|refuse|withdraw)$/.exec(url.pathname);
  if (settled !== null) return settle(call, settled[1] ?? '', settled[2] ?? '');
  const granted = /^\/api\/v1\/support-grants\/([^/]+)\/(approve|refuse|end|review|looks)$/.exec(
    url.pathname,
  );
  if (granted !== null) return decide(call, granted[1] ?? '', granted[2] ?? '');
  const ending = /^\/api\/v1\/me\/sign-ins\/(?!end-all)([^/]+)\/end$/.exec(url.pathname);
  if (ending !== null) {
    state.signIns = state.signIns.filter((signIn) => signIn.reference !== ending[1]);
    return void response.writeHead(204).end();
  }
  const session = /^\/api\/v1\/sessions\/([^/]+)(\/events)?$/.exec(url.pathname);
  if (session !== null) return answerSession(call, session[1] ?? '', session[2] !== undefined);
  const handler = ROUTES[name];
  if (handler === undefined) return refuse(response, 404, 'not-found');
  await handler(call);
}

async function answerSession({ state, response, url }: Call, id: string, events: boolean): Promise<void> {
  const made = state.sessions.get(id);
  if (made === undefined) return refuse(response, 404, 'not-found');
  if (!events) return json<Schemas['SessionDetail']>(response, made.detail);
  const from = Number(url.searchParams.get('from'));
  const to = Number(url.searchParams.get('to'));
  state.asked.push({ from, to });
  response.setHeader('Content-Type', 'application/x-ndjson');
  for (const event of made.events) {
    if (event.timestamp < from || event.timestamp >= to) continue;
    if (!response.write(`${JSON.stringify(event)}\n`))
      await new Promise((done) => response.once('drain', done));
  }
  response.end();
}

function settle({ state, response }: Call, id: string, deed: string): void {
  const found = state.requests.find((request) => request.id === id);
  if (found === undefined) return refuse(response, 404, 'not-found');
  const ends = { fulfil: 'FULFILLED', refuse: 'REFUSED', withdraw: 'WITHDRAWN' } as const;
  found.state = ends[deed as keyof typeof ends];
  json<PersonRequest>(response, found);
}

async function decide({ state, request, response }: Call, id: string, deed: string): Promise<void> {
  const found = state.grants.find((grant) => grant.id === id);
  if (found === undefined) return refuse(response, 404, 'not-found');
  if (deed === 'looks') return json(response, { items: madeLooks(Date.now()) });
  const by = { by: ME.id, byName: ME.name, at: Date.now() };
  if (deed === 'review') {
    found.review = { ...by, text: (await read<Schemas['ReviewBreakGlassRequest']>(request)).note };
  } else {
    found.state = deed === 'approve' ? 'GRANTED' : deed === 'end' ? 'ENDED' : 'REFUSED';
    found.settled = by;
  }
  json<SupportGrant>(response, found);
}

function me({ state, replayOrigin }: Call): Schemas['Me'] {
  return {
    ...ME,
    permissions: state.permissions,
    replayOrigin,
    ...(state.inUse !== undefined && { grant: state.inUse }),
  };
}

function signIn(call: Call): void {
  call.state.signedIn = true;
  json<Schemas['Me']>(call.response, me(call));
}

async function read<T>(request: IncomingMessage): Promise<T> {
  let text = '';
  for await (const part of request) text += String(part);
  return JSON.parse(text) as T;
}

function json<T>(response: ServerResponse, body: T, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, problem: string, faults?: string[]): void {
  const body: Schemas['Problem'] = {
    type: `urn:replayvault:problem:${problem}`,
    title: problem,
    status,
    ...(faults !== undefined && { faults }),
    requestId: 'req-7f3k2',
  };
  response.writeHead(status, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(body));
}
