import type { IncomingMessage, ServerResponse } from 'node:http';
import type { components } from '../src/generated/api.ts';
import type {
  PasswordPolicy,
  Person,
  PersonRequest,
  ServiceToken,
  Site,
  SiteGroup,
} from '../src/api/schemas.ts';
import type { ApiState } from './api-state.ts';
import { ME, TABLE } from './made-up-data.ts';
import { answerDetection } from './answer-detection.ts';
import { answerFactor, owedFactors } from './answer-factor.ts';
import { answerPasskey } from './answer-passkey.ts';
import { answerReview } from './answer-review.ts';
import { answerSession } from './answer-session.ts';
import { answerSupport } from './answer-support.ts';
import { json, read, refuse } from './answers.ts';
import { askMadeUp } from './ask-made-up.ts';
import { madeBreaches } from './made-up-policy.ts';
import { searchMadeUp } from './search-made-up.ts';

type Schemas = components['schemas'];

const PASSWORD = 'correct horse 1';
const TOKEN = 'first-token';

export interface Call {
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
    const { owed } = call.state.factor;
    if (owed !== undefined) {
      const factors = owedFactors(call.state.factor);
      return json<Schemas['SignInOwed']>(call.response, { owed, factors }, 202);
    }
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
  'GET /api/v1/me': (call) => {
    const known = call.request.headers['if-none-match'];
    if (known !== undefined) call.state.glances += 1;
    if (known === `"${call.state.rights}"`) return void call.response.writeHead(304).end();
    json<Schemas['Me']>(call.response, me(call));
  },
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
    const { profile, rules, secondFactor } = await read<Schemas['PasswordPolicyRequest']>(request);
    const named = state.policy.profiles.find((each) => each.profile === profile);
    const chosen = rules ?? named?.rules ?? state.policy.rules;
    state.policy = {
      ...state.policy,
      profile,
      rules: chosen,
      breaches: madeBreaches(chosen),
      ...(secondFactor !== undefined && { secondFactor }),
    };
    json<PasswordPolicy>(response, state.policy);
  },
  'POST /api/v1/password-policy/breaches': async ({ request, response }) => {
    const rules = await read<Schemas['PasswordRules']>(request);
    json<Schemas['NormBreaches']>(response, { breaches: madeBreaches(rules) });
  },
  'GET /api/v1/lockout-policy': ({ state, response }) =>
    json<Schemas['LockoutPolicy']>(response, state.lockout),
  'PUT /api/v1/lockout-policy': async ({ state, request, response }) => {
    state.lockout = await read<Schemas['LockoutPolicy']>(request);
    json<Schemas['LockoutPolicy']>(response, state.lockout);
  },
  'PUT /api/v1/me/defaults': async ({ state, request, response }) => {
    const { landingView } = await read<Schemas['DefaultsRequest']>(request);
    state.landing = landingView === undefined ? {} : { landingView };
    response.writeHead(204).end();
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
  'GET /api/v1/service-tokens': ({ state, response }) =>
    json<Schemas['ServiceTokens']>(response, {
      items: state.tokens,
      grantable: ['session:replay', 'session:search', 'site:read'],
    }),
  'POST /api/v1/service-tokens': async ({ state, request, response }) => {
    const { name, permissions, scope, days } = await read<Schemas['MakeServiceTokenRequest']>(request);
    const madeAt = Date.now();
    const made: ServiceToken = {
      id: `t${String(state.tokens.length + 1)}`,
      name,
      maker: ME.id,
      makerName: ME.name,
      permissions,
      scope,
      madeAt,
      expiresAt: madeAt + days * 86_400_000,
    };
    state.tokens.unshift(made);
    json<Schemas['MadeServiceToken']>(response, { serviceToken: made, text: `rvt_${'0f'.repeat(48)}` }, 201);
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
  'POST /api/v1/audit/visitor': ({ response }) =>
    json<Schemas['VisitorKey']>(response, { visitor: 'ab'.repeat(32) }),
  'GET /api/v1/audit': ({ state, response, url }) => {
    const found = askMadeUp(state.audit, url.searchParams);
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
  const proved = (): void => json<Schemas['Me']>(response, me(call));
  if ((await answerPasskey(call, name)) || (await answerFactor(call, name, proved))) return;
  if (!state.signedIn && !OPEN.has(name)) return refuse(response, 401, 'not-signed-in');
  if (state.expired && !WITH_EXPIRED.has(name) && !OPEN.has(name)) {
    return refuse(response, 403, 'password-expired');
  }
  if (request.method !== 'GET' && request.headers['x-replayvault'] !== 'console') {
    return refuse(response, 403, 'not-from-console');
  }
  const settled = /^\/api\/v1\/person-requests\/([^/]+)\/(fulfil|refuse|withdraw)$/.exec(url.pathname);
  if (settled !== null) return settle(call, settled[1] ?? '', settled[2] ?? '');
  if ((await answerSupport(call, name)) || (await answerReview(call, name))) return;
  if (await answerDetection(call, name)) return;
  const ending = /^\/api\/v1\/me\/sign-ins\/(?!end-all)([^/]+)\/end$/.exec(url.pathname);
  if (ending !== null) {
    state.signIns = state.signIns.filter((signIn) => signIn.reference !== ending[1]);
    return void response.writeHead(204).end();
  }
  if (/^\/api\/v1\/people\/[^/]+\/attempts$/.test(url.pathname)) {
    return json<Schemas['SignInFailures']>(response, { attempts: state.attempts });
  }
  const revoked = /^\/api\/v1\/service-tokens\/([^/]+)\/revoke$/.exec(url.pathname);
  if (revoked !== null) {
    const token = state.tokens.find(({ id }) => id === revoked[1]);
    if (token === undefined) return refuse(response, 404, 'not-found');
    token.revokedAt = Date.now();
    return json<ServiceToken>(response, token);
  }
  if (await answerSession(call, name)) return;
  const handler = ROUTES[name];
  if (handler === undefined) return refuse(response, 404, 'not-found');
  await handler(call);
}

function settle({ state, response }: Call, id: string, deed: string): void {
  const found = state.requests.find((request) => request.id === id);
  if (found === undefined) return refuse(response, 404, 'not-found');
  const ends = { fulfil: 'FULFILLED', refuse: 'REFUSED', withdraw: 'WITHDRAWN' } as const;
  found.state = ends[deed as keyof typeof ends];
  json<PersonRequest>(response, found);
}

function me({ state, url, replayOrigin }: Call): Schemas['Me'] {
  const named = state.accounts.find(({ id }) => id === url.searchParams.get('account'));
  const account = named === undefined ? ME.account : { ...ME.account, id: named.id, name: named.name };
  return {
    ...ME,
    purpose: state.inUse === undefined ? state.purpose : { ...state.purpose, asking: 'NOT_ASKED' },
    account,
    accounts: state.accounts,
    permissions: state.permissions,
    rights: state.rights,
    replayOrigin,
    ...state.landing,
    ...(state.inUse !== undefined && { grant: state.inUse }),
  };
}

function signIn(call: Call): void {
  call.state.signedIn = true;
  json<Schemas['Me']>(call.response, me(call));
}
