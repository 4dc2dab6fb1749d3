import type { components } from '../src/generated/api.ts';
import type { AccessReview, ReviewedAccess } from '../src/api/schemas.ts';
import type { Call } from './answer-api.ts';
import { json, read, refuse } from './answers.ts';
import { ME } from './made-up-data.ts';

type Schemas = components['schemas'];

const ONE = /^(GET|POST) \/api\/v1\/access-reviews\/([^/]+)(?:\/(confirm|revoke))?$/;

/** Answers what is about access reviews; false if the call is about something else. */
export async function answerReview(call: Call, name: string): Promise<boolean> {
  const { state, response } = call;
  if (name === 'GET /api/v1/access-reviews') {
    json<{ items: AccessReview[] }>(response, { items: state.reviews.map(({ review }) => review) });
    return true;
  }
  const one = ONE.exec(name);
  if (one === null) return false;
  const found = state.reviews.find(({ review }) => review.id === one[2]);
  if (found === undefined) refuse(response, 404, 'not-found');
  else if (one[3] === undefined) json<ReviewedAccess>(response, found);
  else await judge(call, found, one[3]);
  return true;
}

async function judge({ request, response }: Call, found: ReviewedAccess, deed: string): Promise<void> {
  const { person: id } = await read<Schemas['JudgeReviewRequest']>(request);
  const person = found.people.find((one) => one.id === id);
  if (person === undefined) return refuse(response, 404, 'not-found');
  if (person.verdict === undefined) found.review.waiting -= 1;
  person.verdict = {
    verdict: deed === 'confirm' ? 'CONFIRMED' : 'REVOKED',
    by: ME.id,
    byName: ME.name,
    at: Date.now(),
  };
  person.stateNow = deed === 'confirm' ? 'ACTIVE' : 'SUSPENDED';
  json<Schemas['ReviewVerdict']>(response, person.verdict);
}
