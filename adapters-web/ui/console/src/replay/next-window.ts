import type { Manifest } from '../api/schemas.ts';

/** Longest window that is fetched at once, unless the head is further away (milliseconds). */
const WINDOW = 45_000;
/** What is fetched past the head where a window has to reach it (milliseconds). */
const PAST_HEAD = 5_000;
/** No request may span more than the server's hour. */
const LONGEST = 3_000_000;
/** A window is cut short at the end of the segment in which it reaches this many events. */
const MOST_EVENTS = 4_000;

/** A stretch of the session to fetch, `to` exclusive. An empty one holds no event and need not be asked for. */
export interface FetchWindow {
  readonly from: number;
  readonly to: number;
  readonly empty: boolean;
}

/**
 * The window that follows what is loaded until `from`; undefined when the session's end is loaded. It reaches past
 * `head` where it can: on a quiet page the snapshot to draw from may lie minutes before it, in few events.
 */
export function nextWindow(manifest: Manifest, from: number, head = from): FetchWindow | undefined {
  const end = manifest.to + 1;
  if (from >= end) return undefined;
  const ahead = manifest.segments.filter((segment) => segment.to >= from).sort((a, b) => a.from - b.from);
  const first = ahead[0];
  if (first === undefined) return { from, to: end, empty: true };
  if (first.from >= from + WINDOW) return { from, to: Math.min(first.from, end), empty: true };
  let to = Math.min(Math.max(from + WINDOW, Math.min(head + PAST_HEAD, from + LONGEST)), end);
  let events = 0;
  for (const segment of ahead) {
    if (segment.from >= to) break;
    events += segment.eventCount;
    if (events >= MOST_EVENTS) to = Math.min(to, segment.to + 1);
  }
  return { from, to, empty: false };
}
