import { SPEEDS, type Speed } from './speeds.ts';

/** The next slower or faster speed; the ends stay. */
export function stepSpeed(speed: Speed, by: 1 | -1): Speed {
  return SPEEDS[SPEEDS.indexOf(speed) + by] ?? speed;
}
