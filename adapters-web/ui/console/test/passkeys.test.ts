import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromBase64url } from '../src/access/from-base64url.ts';
import { passkeysWork } from '../src/access/passkeys-work.ts';
import { toBase64url } from '../src/access/to-base64url.ts';

describe('bytes of passkeys on the wire', () => {
  it.each([
    [[], ''],
    [[0], 'AA'],
    [[251, 255, 191], '-_-_'],
    [[1, 2, 3, 4], 'AQIDBA'],
  ])('%j are %j', (bytes, text) => {
    expect(toBase64url(new Uint8Array(bytes).buffer)).toBe(text);
    expect([...fromBase64url(text)]).toEqual(bytes);
  });
});

describe('passkeys', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
  ])('secure page %j, browser that knows them %j: %j', (isSecureContext, known, works) => {
    vi.stubGlobal('window', { isSecureContext, ...(known && { PublicKeyCredential: () => undefined }) });
    expect(passkeysWork()).toBe(works);
  });
});
