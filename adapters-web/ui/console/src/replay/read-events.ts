import { decodeEvent } from '@replayvault/player/decode-event';
import type { ReplayEvent } from '@replayvault/player/messages';
import { apiClient } from '../api/api-client.ts';
import { ApiProblem } from '../api/api-problem.ts';
import type { TimeRange } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { readLines } from './read-lines.ts';
import { takeTurns } from './take-turns.ts';

/** Events that are handed on at once, at most. */
const BATCH = 400;
/** A batch is handed on before it has much more than so many characters, since the player takes it in one task. */
const BATCH_CHARACTERS = 256 * 1024;
const BROKEN = { type: 'urn:replayvault:problem:broken-stream', title: 'The stream of events broke off' };

/** The events of a stretch of a session, batch by batch as they come in. A broken stream is an {@link ApiProblem}. */
export async function* readEvents(
  id: string,
  range: TimeRange,
  signal: AbortSignal,
): AsyncGenerator<ReplayEvent[]> {
  const stream = await unwrap(
    apiClient.GET('/api/v1/sessions/{id}/events', {
      params: { path: { id }, query: range },
      parseAs: 'stream',
      signal,
    }),
  );
  if (stream === null || stream === undefined) return;
  try {
    for await (const lines of readLines(stream)) {
      yield* parsed(lines);
    }
  } catch (fault) {
    if (signal.aborted) throw fault;
    throw new ApiProblem(0, BROKEN);
  }
}

async function* parsed(lines: readonly string[]): AsyncGenerator<ReplayEvent[]> {
  let batch: ReplayEvent[] = [];
  let characters = 0;
  for await (const line of takeTurns(lines)) {
    batch.push(parseEvent(line));
    characters += line.length;
    if (batch.length < BATCH && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

function parseEvent(line: string): ReplayEvent {
  const event = decodeEvent(JSON.parse(line));
  if (event === undefined) throw new Error('a line is not an event');
  return event;
}
