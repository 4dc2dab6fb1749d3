import { EventType } from '@replayvault/protocol';

/** Full snapshots are never closer together than this (milliseconds). */
const SHORTEST = 10_000;
/** A snapshot is due once what came after the last one is so many times its size: then they cost a third at most. */
const RATIO = 2;
/** Less than so many characters are drawn in no time, however small the page is. */
const LEAST = 256 * 1024;

export interface SnapshotPace {
  /** Counts an event and its characters; whether a full snapshot is due now. Says so once for each. */
  isDue(type: number, characters: number, now: number): boolean;
}

/**
 * When to take the next full snapshot (ADR-0024): when drawing from the last one would cost too much, or `longest()`
 * milliseconds after it once something happens.
 */
export function createSnapshotPace(longest: () => number): SnapshotPace {
  let snapshot = 0;
  let since = 0;
  let at = Infinity;
  let asked = false;
  return {
    isDue(type, characters, now) {
      if (type === EventType.fullSnapshot) {
        snapshot = characters;
        since = 0;
        at = now;
        asked = false;
        return false;
      }
      since += characters;
      const full = since >= Math.max(LEAST, RATIO * snapshot) && now - at >= SHORTEST;
      if (asked || !(full || now - at >= longest())) return false;
      asked = true;
      return true;
    },
  };
}
