import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { components } from '../src/generated/api.ts';
import type { Call } from './answer-api.ts';

type Schemas = components['schemas'];

/** User present, user verified. */
const NEEDED = 0x05;
const ID_LENGTH_AT = 53;

/** Whether a passkey that the server knows signed the challenge that waits, once, for this page and this host. */
export function isShown({ state, request }: Call, shown: Schemas['ShownPasskey']): boolean {
  const { factor } = state;
  const challenge = factor.challenge;
  factor.challenge = undefined;
  const key = factor.publicKeys.get(shown.id);
  const client = bytes(shown.clientData);
  const data = bytes(shown.authenticatorData);
  return (
    key !== undefined &&
    answers(client, 'webauthn.get', challenge, request.headers.origin) &&
    isOfHost(data) &&
    verify('sha256', Buffer.concat([data, sha256(client)]), key, bytes(shown.signature))
  );
}

/** Id and public key of a passkey that a browser made in answer to the challenge; `undefined` if it did not. */
export function madePasskey(
  { state, request }: Call,
  made: Schemas['NewPasskeyRequest'],
): { id: string; key: KeyObject } | undefined {
  const { factor } = state;
  const challenge = factor.challenge;
  factor.challenge = undefined;
  const object = bytes(made.attestationObject);
  // Without attestation a browser writes CBOR of one form: the data of the authenticator comes last.
  const name = object.indexOf('authData');
  const data = object.subarray(name + 'authData'.length + 2);
  if (!answers(bytes(made.clientData), 'webauthn.create', challenge, request.headers.origin))
    return undefined;
  if (name < 0 || !isOfHost(data)) return undefined;
  const idAt = ID_LENGTH_AT + 2;
  const keyAt = idAt + data.readUInt16BE(ID_LENGTH_AT);
  const cose = data.subarray(keyAt);
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: cose.subarray(10, 42).toString('base64url'),
    y: cose.subarray(45, 77).toString('base64url'),
  };
  return {
    id: data.subarray(idAt, keyAt).toString('base64url'),
    key: createPublicKey({ key: jwk, format: 'jwk' }),
  };
}

function answers(
  client: Buffer,
  type: string,
  challenge: string | undefined,
  origin: string | undefined,
): boolean {
  const said = JSON.parse(client.toString('utf8')) as Record<string, unknown>;
  return (
    challenge !== undefined &&
    said['type'] === type &&
    said['challenge'] === challenge &&
    said['origin'] === origin
  );
}

function isOfHost(data: Buffer): boolean {
  return data.subarray(0, 32).equals(sha256('localhost')) && ((data[32] ?? 0) & NEEDED) === NEEDED;
}

function sha256(what: Buffer | string): Buffer {
  return createHash('sha256').update(what).digest();
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}
