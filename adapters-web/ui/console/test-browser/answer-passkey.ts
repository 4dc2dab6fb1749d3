import { randomBytes } from 'node:crypto';
import type { components } from '../src/generated/api.ts';
import type { Call } from './answer-api.ts';
import { CODES, isStale } from './answer-factor.ts';
import { json, read, refuse } from './answers.ts';
import { madePasskey } from './judge-passkey.ts';

type Schemas = components['schemas'];

/** Answers what is about passkeys alone; false if the call is about something else. */
export async function answerPasskey(call: Call, name: string): Promise<boolean> {
  const { state, response, url } = call;
  const { own } = state.factor;
  const removed = /^DELETE \/api\/v1\/me\/passkeys\/(.+)$/.exec(name)?.[1];
  const passkeys = own.passkeys.map(({ id }) => id);
  if (removed !== undefined) {
    if (isStale(call)) return true;
    own.passkeys = own.passkeys.filter(({ id }) => id !== removed);
    state.factor.publicKeys.delete(removed);
    response.writeHead(204).end();
    return true;
  }
  switch (name) {
    case 'POST /api/v1/sign-in/passkey-challenge':
      json<Schemas['PasskeyChallenge']>(response, { host: url.hostname, challenge: ask(call), passkeys });
      return true;
    case 'POST /api/v1/me/passkeys/begin':
      if (isStale(call)) return true;
      json<Schemas['ProposedPasskey']>(response, {
        host: url.hostname,
        challenge: ask(call),
        handle: randomBytes(32).toString('base64url'),
        email: 'hanako@harbour.example',
        name: 'Hanako',
        algorithms: [-7, -8, -257],
        passkeys,
      });
      return true;
    case 'POST /api/v1/me/passkeys':
      await register(call);
      return true;
    default:
      return false;
  }
}

async function register(call: Call): Promise<void> {
  const { factor } = call.state;
  const sent = await read<Schemas['NewPasskeyRequest']>(call.request);
  const made = madePasskey(call, sent);
  if (made === undefined) return refuse(call.response, 403, 'passkey-refused');
  const first = factor.own.enrolledAt === undefined && factor.own.passkeys.length === 0;
  factor.publicKeys.set(made.id, made.key);
  factor.own.passkeys = [...factor.own.passkeys, { id: made.id, name: sent.name, registeredAt: Date.now() }];
  if (first) factor.own.recoveryCodes = CODES.length;
  call.state.signedIn = true;
  json<Schemas['RecoveryCodes']>(call.response, { codes: first ? CODES : [] });
}

function ask({ state }: Call): string {
  const challenge = randomBytes(32).toString('base64url');
  state.factor.challenge = challenge;
  return challenge;
}
