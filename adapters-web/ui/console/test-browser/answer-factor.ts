import type { components } from '../src/generated/api.ts';
import type { OwnFactor, SignInOwed } from '../src/api/schemas.ts';
import type { Call } from './answer-api.ts';
import { json, read, refuse } from './answers.ts';

type Schemas = components['schemas'];

/** What the fake server knows of the person's second factor; tests change it as they please. */
export interface FactorState {
  /** What the right password leaves owed. */
  owed: SignInOwed['owed'] | undefined;
  /** Whether the latest proof is too old for what is dangerous. */
  stale: boolean;
  own: OwnFactor;
}

/** The code that the server takes. */
export const CODE = '424242';
const PASSWORD = 'correct horse 1';
const CODES = Array.from({ length: 10 }, (_, n) => `aaaa-bbbb-cccc-ddd${'abcdefghij'.charAt(n)}`);
const DANGEROUS = new Set([
  'POST /api/v1/me/second-factor',
  'DELETE /api/v1/me/second-factor',
  'POST /api/v1/me/recovery-codes',
  'PUT /api/v1/password-policy',
  'PUT /api/v1/allowed-addresses',
  'POST /api/v1/own-support-grants/break-glass',
]);
const URI = 'otpauth://totp/ReplayVault:hanako%40harbour.example?secret=JBSWY3DPEHPK3PXP&issuer=ReplayVault';

/** Answers what is about second factors; false if the call is about something else. */
export async function answerFactor(call: Call, name: string, signedIn: () => void): Promise<boolean> {
  const { state, request, response } = call;
  const { factor } = state;
  if (factor.stale && DANGEROUS.has(name)) {
    refuse(response, 403, 'step-up-needed');
    return true;
  }
  switch (name) {
    case 'POST /api/v1/sign-in/second-factor': {
      const { code } = await read<Schemas['CodeRequest']>(request);
      if (code !== CODE && code !== CODES[0]) return no(call);
      state.signedIn = true;
      signedIn();
      return true;
    }
    case 'POST /api/v1/sign-in/step-up': {
      const { code, password } = await read<Schemas['StepUpRequest']>(request);
      if ((factor.own.enrolledAt === undefined ? password : code) !== proof(factor)) return no(call);
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
      factor.own = { recoveryCodes: 0, required: factor.own.required };
      response.writeHead(204).end();
      return true;
    case 'POST /api/v1/me/recovery-codes':
      json<Schemas['RecoveryCodes']>(response, { codes: CODES });
      return true;
    default:
      return false;
  }
}

function proof(factor: FactorState): string {
  return factor.own.enrolledAt === undefined ? PASSWORD : CODE;
}

function no({ response }: Call): boolean {
  refuse(response, 403, 'code-wrong');
  return true;
}
