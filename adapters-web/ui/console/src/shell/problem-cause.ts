import type { ApiProblem } from '../api/api-problem.ts';
import type { Catalogue } from '../words/catalogue.ts';

export type Cause = keyof Catalogue['problem']['causes'];

const BY_NAME: Readonly<Record<string, Cause>> = {
  'password-refused': 'password',
  'password-expired': 'expired',
  'current-password-wrong': 'currentPassword',
  'password-policy-refused': 'underFloor',
  'link-worthless': 'link',
  'cannot-store-safely': 'unavailable',
  'checkpoints-late': 'checkpointsLate',
  'broken-stream': 'broken',
  'step-up-needed': 'stepUp',
  'purpose-needed': 'purposeNeeded',
  'code-wrong': 'code',
  'factor-required': 'factorRequired',
  'passkey-refused': 'passkeyRefused',
  'too-many-passkeys': 'tooManyPasskeys',
  'own-access': 'ownAccess',
  'person-here': 'personHere',
  'last-one': 'lastOne',
  'requester-gone': 'requesterGone',
  'grant-over': 'grantOver',
  'access-over': 'accessOver',
  'access-open': 'accessOpen',
  'too-many-asks': 'tooManyAsks',
  'too-many-own-asks': 'tooManyOwnAsks',
  'access-early': 'accessEarly',
  'break-glass-unreviewed': 'unreviewed',
  'audit-floor': 'auditFloor',
};
const BY_STATUS: Readonly<Record<number, Cause>> = {
  0: 'offline',
  400: 'malformed',
  401: 'signedOut',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  410: 'gone',
  413: 'malformed',
  415: 'malformed',
  422: 'malformed',
  429: 'tooMany',
  503: 'unavailable',
};

/** What a refusal comes down to, for a person: by its name where that says more, else by its status. */
export function problemCause(problem: Pick<ApiProblem, 'status' | 'problem'>): Cause {
  return BY_NAME[problem.problem] ?? BY_STATUS[problem.status] ?? 'server';
}
