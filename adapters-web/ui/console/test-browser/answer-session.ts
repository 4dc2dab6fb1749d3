import type { components } from '../src/generated/api.ts';
import type { Call } from './answer-api.ts';
import { json, read, refuse } from './answers.ts';
import { madeViewers } from './made-up-viewers.ts';

type Schemas = components['schemas'];

const LOOK = /^GET \/api\/v1\/sessions\/([^/]+)(\/events|\/viewers)?$/;
const PLAYED = /^POST \/api\/v1\/sessions\/[^/]+\/played$/;

/** Answers what is about one session; false if the call is about something else. */
export async function answerSession(call: Call, name: string): Promise<boolean> {
  const { state, request, response } = call;
  if (PLAYED.test(name)) {
    state.played.push(...(await read<Schemas['PlayedRequest']>(request)).windows);
    response.writeHead(204).end();
    return true;
  }
  const look = LOOK.exec(name);
  if (look === null) return false;
  const made = state.sessions.get(look[1] ?? '');
  if (made === undefined) refuse(response, 404, 'not-found');
  else if (look[2] === '/events') await answerEvents(call, made.events);
  else if (look[2] === '/viewers') {
    const { startedAt: from, endedAt: to } = made.detail.session;
    json<Schemas['SessionViewers']>(response, { recorded: { from, to }, items: madeViewers(from, to) });
  } else json<Schemas['SessionDetail']>(response, made.detail);
  return true;
}

async function answerEvents(
  { state, request, response, url }: Call,
  events: readonly { timestamp: number }[],
): Promise<void> {
  const said = (name: string): string => String(request.headers[name] ?? '');
  const told = [said('replayvault-purpose'), said('replayvault-reference')] as const;
  const owesReference = state.purpose.reference && told[1] === '';
  if (state.purpose.asking === 'REQUIRED' && (told[0] === '' || owesReference))
    return refuse(response, 428, 'purpose-needed');
  state.told.push(told);
  const from = Number(url.searchParams.get('from'));
  const to = Number(url.searchParams.get('to'));
  state.asked.push({ from, to });
  response.setHeader('Content-Type', 'application/x-ndjson');
  for (const event of events) {
    if (event.timestamp < from || event.timestamp >= to) continue;
    if (!response.write(`${JSON.stringify(event)}\n`))
      await new Promise((done) => response.once('drain', done));
  }
  response.end();
}
