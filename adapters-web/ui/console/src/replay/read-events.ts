import { decodeEvent } from '@replayvault/player/decode-event';
import type { ReplayEvent } from '@replayvault/player/messages';
import { apiClient } from '../api/api-client.ts';
import { ApiProblem } from '../api/api-problem.ts';
import type { TimeRange } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { readLines } from './read-lines.ts';

/** Events that are handed on at once, at most. */
const BATCH = 400;
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
      for (let start = 0; start < lines.length; start += BATCH) {
        yield lines.slice(start, start + BATCH).map(parseEvent);
      }
    }
  } catch (fault) {
    if (signal.aborted) throw fault;
    throw new ApiProblem(0, BROKEN);
  }
}

function parseEvent(line: string): ReplayEvent {
  const event = decodeEvent(JSON.parse(line));
  if (event === undefined) throw new Error('a line is not an event');
  return event;
}
