import type { OpenSessionRequest } from '@replayvault/protocol';
import { afterAll, expect, it, vi } from 'vitest';
import type { ScriptTag } from '../src/script-tag.ts';
import { aMemory } from './a-memory.ts';
import { endpointAnswers } from './endpoint-answers.ts';

const { asked, answer } = endpointAnswers();
const { openSession } = await import('../src/session/open-session.ts');
const { createVisitorIdentity } = await import('../src/session/visitor-identity.ts');
afterAll(() => void vi.unstubAllGlobals());

const TAG = { endpoint: 'https://endpoint.test', siteKey: 'sk_test' } as ScriptTag;
const NEVER = new AbortController().signal;
const open = () => openSession(TAG, {} as OpenSessionRequest, NEVER);

it('a session whose answer was cut is asked for later', async () => {
  const opening = open();
  await answer(new Response('{"session":"s', { status: 201 }));
  expect(await opening).toEqual({ kind: 'later', retryAfter: null });
});

it('a session is refused, put off or asked for under another policy as the endpoint says', async () => {
  const kinds: string[] = [];
  for (const status of [403, 409, 429, 503]) {
    const opening = open();
    await answer(new Response('{}', { status }));
    kinds.push((await opening).kind);
  }
  expect(kinds).toEqual(['refused', 'policy-outdated', 'later', 'later']);
});

it("the site's id of its visitor is told once to each session, and again once it is another", async () => {
  const identity = createVisitorIdentity(TAG.endpoint, () => undefined);
  identity.tell(aMemory(), NEVER);
  identity.set('one');
  identity.tell(undefined, NEVER);
  identity.tell(aMemory(), NEVER);
  identity.tell(aMemory(), NEVER);
  identity.tell(aMemory({ session: 's2' }), NEVER);
  identity.set('two');
  identity.tell(aMemory({ session: 's2' }), NEVER);
  identity.forget();
  identity.tell(aMemory({ session: 's3' }), NEVER);
  const told = asked
    .splice(0)
    .map(({ address, request }) => `${address.split('/').at(-2)} ${String(request.body)}`);
  expect(told).toEqual(['s1 {"identity":"one"}', 's2 {"identity":"one"}', 's2 {"identity":"two"}']);
});

it("a refusal of the site's id is reported, and not tried again", async () => {
  const report = vi.fn();
  const identity = createVisitorIdentity(TAG.endpoint, report);
  identity.set('one');
  identity.tell(aMemory(), NEVER);
  await answer(new Response(null, { status: 400 }));
  await vi.waitUntil(() => report.mock.calls.length > 0);
  expect(report).toHaveBeenCalledWith('the identity was refused (400)');
  expect(asked).toEqual([]);
});
