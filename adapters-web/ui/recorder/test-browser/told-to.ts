import type { RecordedEvent } from '@replayvault/protocol';
import type { Endpoint } from './endpoint.ts';
import { until } from './until.ts';

/** What an endpoint was told so far, read anew with each call. */
export interface Told {
  /** The recorder's own events with this tag. */
  tagged(tag: string, events?: readonly RecordedEvent[]): RecordedEvent[];
  /** Of each change that was recorded, which kind it is by rrweb's numbers: 2 is a click, 5 an input. */
  sources(events?: readonly RecordedEvent[]): number[];
  /** The paths of pages that began, in order. */
  paths(): string[];
  /** Whether the site told an event of this name. */
  named(name: string): boolean;
  /** The numbers of the segments, sorted. */
  numbers(): number[];
  /** How many full snapshots there are. */
  snapshots(): number;
  /** Waits for the first of them, for so many milliseconds. */
  snapshotArrived(patience?: number): Promise<void>;
}

export function toldTo(endpoint: Endpoint): Told {
  const payloads = <T>(tag: string): T[] =>
    told.tagged(tag).map(({ data }) => (data as { payload: T }).payload);
  const told: Told = {
    tagged: (tag, events = endpoint.events()) =>
      events.filter(({ type, data }) => type === 5 && (data as { tag: string }).tag === tag),
    sources: (events = endpoint.events()) =>
      events.filter(({ type }) => type === 3).map(({ data }) => (data as { source: number }).source),
    paths: () => payloads<{ path: string }>('rv.page').map(({ path }) => path),
    named: (name) => payloads<{ name: string }>('rv.event').some((event) => event.name === name),
    numbers: () => endpoint.segments.map(({ number }) => number).sort((a, b) => a - b),
    snapshots: () => endpoint.events().filter(({ type }) => type === 2).length,
    snapshotArrived: (patience) => until('a snapshot arrived', () => told.snapshots() > 0, patience),
  };
  return told;
}
