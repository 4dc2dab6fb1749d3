import type { RecordedEvent } from '@replayvault/protocol';
import type { Endpoint } from './endpoint.ts';
import { until } from './until.ts';

/** What an endpoint was told so far, read anew with each call; by all sessions, where none is named. */
export interface Told {
  /** The recorder's own events with this tag. */
  tagged(tag: string, session?: string): RecordedEvent[];
  /** Of each change that was recorded, which kind it is by rrweb's numbers: 0 is a mutation, 2 a click, 5 an input. */
  sources(events?: readonly RecordedEvent[]): number[];
  /** The paths of pages that began, in order. */
  paths(): string[];
  /** Waits for a page of this path, or for so many of them. */
  pageArrived(path: string, count?: number): Promise<void>;
  /** Waits for an event that the site named so, for so many milliseconds. */
  eventArrived(name: string, patience?: number): Promise<void>;
  /** The numbers below the highest that no segment has. */
  missing(session?: string): number[];
  /** The uploads that came by PUT, in order. */
  puts(): { encoding: string | undefined; body: string }[];
  /** How many full snapshots there are. */
  snapshots(session?: string): number;
  /** Waits for the first of them, for so many milliseconds. */
  snapshotArrived(patience?: number): Promise<void>;
}

export function toldTo(endpoint: Endpoint): Told {
  const payloads = <T>(tag: string): T[] =>
    told.tagged(tag).map(({ data }) => (data as { payload: T }).payload);
  const told: Told = {
    tagged: (tag, session) =>
      endpoint
        .events(session)
        .filter(({ type, data }) => type === 5 && (data as { tag: string }).tag === tag),
    sources: (events = endpoint.events()) =>
      events.filter(({ type }) => type === 3).map(({ data }) => (data as { source: number }).source),
    paths: () => payloads<{ path: string }>('rv.page').map(({ path }) => path),
    pageArrived: (path, count = 1) =>
      until(`${path} began`, () => told.paths().filter((each) => each === path).length >= count),
    eventArrived: (name, patience) =>
      until(
        `${name} arrived`,
        () => payloads<{ name: string }>('rv.event').some((event) => event.name === name),
        patience,
      ),
    missing: (session) => {
      const numbers = endpoint.segments
        .filter((segment) => session === undefined || segment.session === session)
        .map(({ number }) => number);
      return [...Array(Math.max(0, ...numbers)).keys()].filter((number) => !numbers.includes(number));
    },
    puts: () =>
      endpoint.arrived.flatMap((text) => {
        const [, headers, body] = /^PUT \S+ (.*)\n([^]*)$/.exec(text) ?? [];
        if (headers === undefined || body === undefined) return [];
        return { encoding: (JSON.parse(headers) as Record<string, string>)['content-encoding'], body };
      }),
    snapshots: (session) => endpoint.events(session).filter(({ type }) => type === 2).length,
    snapshotArrived: (patience) => until('a snapshot arrived', () => told.snapshots() > 0, patience),
  };
  return told;
}
