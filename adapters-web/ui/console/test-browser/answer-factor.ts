import type { KeyObject } from 'node:crypto';
import type { components } from '../src/generated/api.ts';
import type { OwnFactor, SignInOwed } from '../src/api/schemas.ts';
import type { Call } from './answer-api.ts';
import { json, read, refuse } from './answers.ts';
import { isShown } from './judge-passkey.ts';

type Schemas = components['schemas'];

/** What the fake server knows of the person's second factor; tests change it as they please. */
export interface FactorState {
  /** What the right password leaves owed. */
  owed: SignInOwed['owed'] | undefined;
  /** Whether the latest proof is too old for what is dangerous. */
  stale: boolean;
  own: OwnFactor;
  /** What a browser was asked to sign and did not answer yet, in base64url. */
  challenge: string | undefined;
  /** Public keys of passkeys, by id. */
  publicKeys: Map<string, KeyObject>;
}

/** The code that the server takes. */
export const CODE = '424242';
const PASSWORD = 'correct horse 1';
export const CODES = Array.from({ length: 10 }, (_, n) => `aaaa-bbbb-cccc-ddd${'abcdefghij'.charAt(n)}`);
const DANGEROUS = new Set([
  'POST /api/v1/me/second-factor',
  'DELETE /api/v1/me/second-factor',
  'POST /api/v1/me/recovery-codes',
  'PUT /api/v1/password-policy',
  'PUT /api/v1/allowed-addresses',
  'PUT /api/v1/audit/settings',
  'POST /api/v1/own-support-grants/break-glass',
]);
const URI = 'otpauth://totp/ReplayVault:hanako%40harbour.example?secret=JBSWY3DPEHPK3PXP&issuer=ReplayVault';

/** Answers what is about second factors; false if the call is about something else. */
export async function answerFactor(call: Call, name: string, signedIn: () => void): Promise<boolean> {
  const { state, request, response } = call;
  const { factor } = state;
  if (DANGEROUS.has(name) && isStale(call)) return true;
  switch (name) {
    case 'POST /api/v1/sign-in/second-factor': {
      const { code, passkey } = await read<Schemas['SecondFactorRequest']>(request);
      if (passkey === undefined ? code !== CODE && code !== CODES[0] : !isShown(call, passkey))
        return no(call);
      state.signedIn = true;
      signedIn();
      return true;
    }
    case 'POST /api/v1/sign-in/step-up': {
      const { code, passkey, password } = await read<Schemas['StepUpRequest']>(request);
      const right = hasFactor(factor) ? code === CODE : password === PASSWORD;
      if (passkey === undefined ? !right : !isShown(call, passkey)) return no(call);
      factor.stale = false;
      response.writeHead(204).end();
      return true;
    }
    case 'GET /api/v1/me/second-factor':
      json<OwnFactor>(response, factor.own);
      return true;
    case 'POST /api/v1/me/second-factor':
      json<Schemas['ProposedFactor']>(response, { uri: URI, secret: 'JBSWY3DPEHPK3PXP' });
      return true;
    case 'POST /api/v1/me/second-factor/confirm': {
      const { code } = await read<Schemas['CodeRequest']>(request);
      if (code !== CODE) return no(call);
      state.signedIn = true;
      factor.own = { ...factor.own, enrolledAt: Date.now(), recoveryCodes: CODES.length };
      json<Schemas['RecoveryCodes']>(response, { codes: CODES });
      return true;
    }
    case 'DELETE /api/v1/me/second-factor':
      factor.own = {
        passkeys: factor.own.passkeys,
        recoveryCodes: factor.own.passkeys.length > 0 ? factor.own.recoveryCodes : 0,
        required: factor.own.required,
      };
      response.writeHead(204).end();
      return true;
    case 'POST /api/v1/me/recovery-codes':
      json<Schemas['RecoveryCodes']>(response, { codes: CODES });
      return true;
    default:
      return false;
  }
}

/** By what the person may complete a sign-in; an app where a test says no more than that something is owed. */
export function owedFactors({ owed, own }: FactorState): SignInOwed['factors'] {
  if (owed === 'ENROLMENT') return [];
  const passkey = own.passkeys.length > 0;
  return [
    ...(own.enrolledAt !== undefined || !passkey ? (['APP'] as const) : []),
    ...(passkey ? (['PASSKEY'] as const) : []),
    'RECOVERY_CODE',
  ];
}

/** Lets somebody do what is dangerous, or refuses it for want of proof. */
export function isStale({ state, response }: Call): boolean {
  if (state.factor.stale) refuse(response, 403, 'step-up-needed');
  return state.factor.stale;
}

function hasFactor({ own }: FactorState): boolean {
  return own.enrolledAt !== undefined || own.passkeys.length > 0;
}

function no({ response }: Call): boolean {
  refuse(response, 403, 'code-wrong');
  return true;
}
