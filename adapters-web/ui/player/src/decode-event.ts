import { isInstant } from './is-instant.ts';
import { isRecord } from './is-record.ts';
import type { ReplayEvent } from './replay-event.ts';

const LAST_TYPE = 5;

/**
 * Reads one recorded event, or answers undefined when it is not one. Only the outer shape is checked: what lies inside
 * `data` is drawn in a frame that runs no script.
 */
export function decodeEvent(value: unknown): ReplayEvent | undefined {
  if (!isRecord(value) || !isInstant(value['timestamp'])) return undefined;
  const type = value['type'];
  if (typeof type !== 'number' || !Number.isInteger(type) || type < 0 || type > LAST_TYPE) return undefined;
  const data = value['data'] ?? {};
  if (!isRecord(data)) return undefined;
  return { type, timestamp: value['timestamp'], data };
}
