import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchWithPurpose } from '../src/api/fetch-with-purpose.ts';
import type { Me, PurposePolicy } from '../src/api/schemas.ts';
import { needsPurpose } from '../src/purpose/needs-purpose.ts';
import { purpose } from '../src/purpose/purpose.ts';

const ORIGIN = 'https://console.example';
const LOOK = '/api/v1/sessions/s1/events?from=1&to=2';
const NEEDED = { type: 'urn:replayvault:problem:purpose-needed', title: 't', status: 428 };

let people = 0;

/** Somebody who was not asked yet, in an account that asks so. */
function signedIn(asking: PurposePolicy['asking']): void {
  people += 1;
  const me = {
    id: `p${String(people)}`,
    account: { id: 'a1' },
    purpose: { asking, reference: true, offered: ['SUPPORT_CASE', 'OTHER'] },
  };
  purpose.ofWhom(() => me as unknown as Me);
}

function answering(...statuses: number[]): [string | null, string | null][] {
  const told: [string | null, string | null][] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    told.push([request.headers.get('ReplayVault-Purpose'), request.headers.get('ReplayVault-Reference')]);
    const status = statuses[told.length - 1] ?? 500;
    return Promise.resolve(Response.json(status === 428 ? NEEDED : {}, { status }));
  });
  return told;
}

const send = (path: string, headers: Record<string, string> = {}) =>
  fetchWithPurpose(new Request(ORIGIN + path, { headers }));

describe('why somebody looks', () => {
  beforeEach(() => signedIn('ASKED'));
  afterEach(() => {
    purpose.settle(undefined);
    vi.unstubAllGlobals();
  });

  it('is asked once for looks at the same time, and told with each', async () => {
    const told = answering(200, 200, 200);
    const looks = [send(LOOK), send('/api/v1/audit/export')];
    await vi.waitUntil(() => purpose.isAsking());
    expect(told).toEqual([]);
    purpose.settle({ purpose: 'SUPPORT_CASE', reference: '記録 #1' });
    await Promise.all(looks);
    await send(LOOK);
    expect(told).toEqual(Array(3).fill(['SUPPORT_CASE', encodeURIComponent('記録 #1')]));
  });

  it('is not told by whoever need not, and not asked again', async () => {
    const told = answering(200, 200);
    const look = send(LOOK);
    await vi.waitUntil(() => purpose.isAsking());
    purpose.turnAway();
    await look;
    await send(LOOK);
    expect(told).toEqual(Array(2).fill([null, null]));
  });

  it('is asked when the server insists, and the look is sent again', async () => {
    signedIn('NOT_ASKED');
    const told = answering(428, 200);
    const look = send(LOOK);
    await vi.waitUntil(() => purpose.isAsking());
    purpose.settle({ purpose: 'OTHER', reference: '' });
    expect((await look).status).toBe(200);
    expect(told).toEqual([
      [null, null],
      ['OTHER', null],
    ]);
  });

  it('stays refused, readable, if it is not told', async () => {
    signedIn('REQUIRED');
    answering(428, 200);
    const look = send(LOOK);
    await vi.waitUntil(() => purpose.isAsking());
    purpose.turnAway();
    await vi.waitUntil(() => purpose.isAsking());
    purpose.turnAway();
    expect(await (await look).json()).toEqual(NEEDED);
  });

  it('is another person’s to tell anew', async () => {
    purpose.settle({ purpose: 'OTHER', reference: '' });
    expect(purpose.told()?.purpose).toBe('OTHER');
    signedIn('ASKED');
    expect(purpose.told()).toBeUndefined();
  });

  it('is the grant’s to say, under one', async () => {
    const told = answering(200);
    await send(LOOK, { 'X-ReplayVault-Grant': 'g1' });
    expect(told).toEqual([[null, null]]);
  });
});

it.each([
  ['GET', '/api/v1/sessions/s1/events', true],
  ['GET', '/api/v1/audit/records', true],
  ['GET', '/api/v1/audit/export', true],
  ['POST', '/api/v1/audit/visitor', true],
  ['GET', '/api/v1/sessions/s1', false],
  ['GET', '/api/v1/audit', false],
  ['GET', '/api/v1/me', false],
])('%s %s is a look: %s', (method, path, isLook) => {
  expect(needsPurpose(method, path)).toBe(isLook);
});
