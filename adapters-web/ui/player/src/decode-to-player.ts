import { decodeEvent } from './decode-event.ts';
import { isInstant } from './is-instant.ts';
import { isRecord } from './is-record.ts';
import type { ToPlayer } from './messages.ts';
import type { ReplayEvent } from './replay-event.ts';

const SLOWEST = 0.25;
const FASTEST = 16;

/** Reads a message of the console; anything that is not exactly one of the known forms is undefined. */
export function decodeToPlayer(value: unknown): ToPlayer | undefined {
  if (!isRecord(value)) return undefined;
  switch (value['kind']) {
    case 'begin':
      return decodeBegin(value);
    case 'events':
      return decodeEvents(value);
    case 'loaded':
      return isGeneration(value['generation']) && isInstant(value['until'])
        ? { kind: 'loaded', generation: value['generation'], until: value['until'] }
        : undefined;
    case 'play':
      return { kind: 'play' };
    case 'pause':
      return { kind: 'pause' };
    case 'end':
      return isInstant(value['at']) ? { kind: 'end', at: value['at'] } : undefined;
    case 'seek':
      return isInstant(value['at']) ? { kind: 'seek', at: value['at'] } : undefined;
    case 'speed':
      return isSpeed(value['value']) ? { kind: 'speed', value: value['value'] } : undefined;
    case 'fit':
      return value['value'] === 'fit' || value['value'] === 'actual'
        ? { kind: 'fit', value: value['value'] }
        : undefined;
    case 'trail':
      return typeof value['on'] === 'boolean' ? { kind: 'trail', on: value['on'] } : undefined;
    default:
      return undefined;
  }
}

function decodeBegin(value: Record<string, unknown>): ToPlayer | undefined {
  const { generation, at, end } = value;
  return isGeneration(generation) && isInstant(at) && isInstant(end) && at <= end
    ? { kind: 'begin', generation, at, end }
    : undefined;
}

function decodeEvents(value: Record<string, unknown>): ToPlayer | undefined {
  const { generation, events } = value;
  if (!isGeneration(generation) || !Array.isArray(events)) return undefined;
  const decoded: ReplayEvent[] = [];
  for (const each of events) {
    const event = decodeEvent(each);
    if (event === undefined) return undefined;
    decoded.push(event);
  }
  return { kind: 'events', generation, events: decoded };
}

function isGeneration(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isSpeed(value: unknown): value is number {
  return typeof value === 'number' && value >= SLOWEST && value <= FASTEST;
}
