import { isInstant } from './is-instant.ts';
import { isRecord } from './is-record.ts';
import type { FromPlayer } from './messages.ts';

const LARGEST_SIDE = 20_000;

/**
 * Reads a message of the player; anything else is undefined. The console trusts the player no further than this: a
 * hostile recording that took the player over could still only send one of these.
 */
export function decodeFromPlayer(value: unknown): FromPlayer | undefined {
  if (!isRecord(value)) return undefined;
  switch (value['kind']) {
    case 'ready':
      return { kind: 'ready' };
    case 'ended':
      return { kind: 'ended' };
    case 'time':
      return isInstant(value['at']) && isCount(value['generation'])
        ? { kind: 'time', generation: value['generation'], at: value['at'] }
        : undefined;
    case 'trimmed':
      return isInstant(value['from']) && isCount(value['generation'])
        ? { kind: 'trimmed', generation: value['generation'], from: value['from'] }
        : undefined;
    case 'buffering':
      return typeof value['on'] === 'boolean' ? { kind: 'buffering', on: value['on'] } : undefined;
    case 'size':
      return isSide(value['width']) && isSide(value['height'])
        ? { kind: 'size', width: value['width'], height: value['height'] }
        : undefined;
    case 'error':
      return value['fault'] === 'malformed' || value['fault'] === 'cannot-draw'
        ? { kind: 'error', fault: value['fault'] }
        : undefined;
    default:
      return undefined;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isSide(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= LARGEST_SIDE;
}
