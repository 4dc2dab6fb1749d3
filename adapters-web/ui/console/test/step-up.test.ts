import { afterEach, describe, expect, it, vi } from 'vitest';
import { stepUp } from '../src/access/step-up.ts';
import { fetchWithStepUp } from '../src/api/fetch-with-step-up.ts';

const NEEDED = { type: 'urn:replayvault:problem:step-up-needed', title: 't', status: 403 };

function change(): Request {
  return new Request('https://console.example/api/v1/x', { method: 'PUT', body: '{"a":1}' });
}

function answering(...answers: Response[]): string[] {
  const bodies: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    bodies.push(await request.text());
    return answers[bodies.length - 1] ?? new Response(null, { status: 500 });
  });
  return bodies;
}

describe('a request that needs fresh proof', () => {
  afterEach(() => {
    stepUp.settle(false);
    vi.unstubAllGlobals();
  });

  it('is sent again, whole, once it was given', async () => {
    const bodies = answering(Response.json(NEEDED, { status: 403 }), new Response(null, { status: 204 }));
    const sent = fetchWithStepUp(change());
    await vi.waitUntil(() => stepUp.isAsking());
    stepUp.settle(true);
    expect((await sent).status).toBe(204);
    expect(bodies).toEqual(['{"a":1}', '{"a":1}']);
  });

  it('stays refused, readable, if it was not given', async () => {
    const bodies = answering(Response.json(NEEDED, { status: 403 }));
    const sent = fetchWithStepUp(change());
    await vi.waitUntil(() => stepUp.isAsking());
    stepUp.settle(false);
    expect(await (await sent).json()).toEqual(NEEDED);
    expect(bodies).toHaveLength(1);
  });

  it('is asked for before anything is shown, too, but not what the asking reads', async () => {
    answering(
      Response.json(NEEDED, { status: 403 }),
      Response.json({}),
      Response.json(NEEDED, { status: 403 }),
    );
    const shown = fetchWithStepUp(new Request('https://console.example/api/v1/me'));
    await vi.waitUntil(() => stepUp.isAsking());
    stepUp.settle(true);
    expect((await shown).status).toBe(200);
    const factor = await fetchWithStepUp(new Request('https://console.example/api/v1/me/second-factor'));
    expect(factor.status).toBe(403);
    expect(stepUp.isAsking()).toBe(false);
  });

  it('is refused at once where it is a glance at what is on the screen', async () => {
    const bodies = answering(Response.json(NEEDED, { status: 403 }));
    const glance = await fetchWithStepUp(
      new Request('https://console.example/api/v1/me', { headers: { 'If-None-Match': '"r1"' } }),
    );
    expect(await glance.json()).toEqual(NEEDED);
    expect(stepUp.isAsking()).toBe(true);
    const proved = stepUp.ask();
    stepUp.settle(true);
    expect(await proved).toBe(true);
    expect(bodies).toHaveLength(1);
  });

  it('asks once for two at a time', () => {
    expect(stepUp.ask()).toBe(stepUp.ask());
  });

  it.each([
    [403, JSON.stringify({ ...NEEDED, type: 'urn:replayvault:problem:forbidden' })],
    [403, 'no problem at all'],
    [200, JSON.stringify(NEEDED)],
  ])('no other answer asks: %i %s', async (status, body) => {
    answering(new Response(body, { status }));
    expect((await fetchWithStepUp(change())).status).toBe(status);
    expect(stepUp.isAsking()).toBe(false);
  });
});
