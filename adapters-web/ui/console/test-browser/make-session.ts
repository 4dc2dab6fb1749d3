import type { ReplayEvent } from '@replayvault/player/messages';
import type { Manifest, SessionDetail } from '../src/api/schemas.ts';

const BLOCK = 90_000;
/** How long a segment is at the most (milliseconds). */
export const SEGMENT = 10_000;

export interface MadeSession {
  readonly detail: SessionDetail;
  readonly events: readonly ReplayEvent[];
}

/** A long session out of one recorded visit, repeated with idle stretches between and one stretch lost. */
export function makeSession(
  id: string,
  siteId: string,
  visit: readonly ReplayEvent[],
  start: number,
  blocks: number,
) {
  const origin = visit[0]?.timestamp ?? 0;
  const length = (visit.at(-1)?.timestamp ?? 0) - origin;
  const lost = Math.floor(blocks / 2);
  const events: ReplayEvent[] = [];
  for (let block = 0; block < blocks; block++) {
    if (block === lost && blocks > 2) continue;
    const shift = start + block * BLOCK - origin;
    for (const event of visit) events.push(shifted(event, shift));
  }
  const blockStarts = Array.from({ length: blocks }, (_, block) => start + block * BLOCK);
  const end = events.at(-1)?.timestamp ?? start;
  const manifest: Manifest = {
    from: start,
    to: end,
    segments: segmentsOf(events),
    gaps: blocks > 2 ? [{ from: start + lost * BLOCK, to: start + lost * BLOCK + length }] : [],
    pauses: [],
    inactivity: blockStarts.slice(1).map((next) => ({ from: next - BLOCK + length, to: next })),
    withheld: [],
  };
  const pages = events.filter(isPage).map(({ timestamp, data }) => ({ at: timestamp, path: pathOf(data) }));
  const detail: SessionDetail = {
    session: {
      id,
      siteId,
      startedAt: start,
      endedAt: end,
      durationMillis: end - start,
      state: 'CLOSED',
      browser: 'Chromium 156',
      operatingSystem: 'Linux',
      device: 'DESKTOP',
      firstPage: pages[0]?.path ?? '/',
      lastPage: pages.at(-1)?.path ?? '/',
      pageCount: pages.length,
      eventCount: events.length,
      clickCount: 7 * blocks,
      inputCount: 5 * blocks,
      bytes: 184_320,
      policyVersion: 1,
      consentMethod: 'api',
      viewport: { width: 1280, height: 720 },
      lostSegments: blocks > 2 ? 1 : 0,
      doubts: [],
    },
    pages,
    marks: blockStarts
      .filter((at) => at < end)
      .map((at) => ({ at: at + length - 2_000, name: 'quote-sent' })),
    manifest,
  };
  return { detail, events } satisfies MadeSession;
}

function shifted(event: ReplayEvent, by: number): ReplayEvent {
  return { ...event, timestamp: event.timestamp + by };
}

function isPage(event: ReplayEvent): boolean {
  return event.type === 5 && event.data['tag'] === 'rv.page';
}

function pathOf(data: ReplayEvent['data']): string {
  return (data['payload'] as { path: string }).path;
}

function segmentsOf(events: readonly ReplayEvent[]): Manifest['segments'] {
  const groups = new Map<number, ReplayEvent[]>();
  for (const event of events) {
    const slot = Math.floor(event.timestamp / SEGMENT);
    groups.set(slot, [...(groups.get(slot) ?? []), event]);
  }
  return [...groups.values()].map((group, number) => ({
    number,
    from: group[0]?.timestamp ?? 0,
    to: group.at(-1)?.timestamp ?? 0,
    bytes: 4096,
    eventCount: group.length,
    snapshots: group.filter(({ type }) => type === 2).map(({ timestamp }) => timestamp),
  }));
}
