import { EventType } from '@replayvault/protocol';
import { createSnapshotPace } from './snapshot-pace.ts';

export interface SnapshotKeeper {
  /** Whether an event can be drawn: after a loss nothing is that changes a page, until there is a fresh snapshot. */
  admits(type: number): boolean;
  /** Counts an event that was taken, and its characters. */
  count(type: number, characters: number, now: number): void;
  /** Events were lost. */
  lost(): void;
  stop(): void;
}

/** The longest wait between two tries after losses is 2 to the power of this, in seconds. */
const SLOWEST = 6;

/**
 * Orders fresh snapshots: when drawing from the last one costs too much (`longest` milliseconds at most), and after a loss.
 * For losses the first time at once, then after 2, 4, … 64 seconds, so that a page that is hard to send is not held up by
 * trying. `take` is called later than the event that made it due, which may be in the middle of others that belong together.
 */
export function createSnapshotKeeper(longest: () => number, take: () => void): SnapshotKeeper {
  const pace = createSnapshotPace(longest);
  let losses = 0;
  let awaiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  // One that is ordered serves whoever asks meanwhile.
  const order = (wait: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      take();
    }, wait);
  };

  return {
    admits(type) {
      if (type === EventType.fullSnapshot) {
        awaiting = false;
        stop();
      }
      return !awaiting || type !== EventType.incremental;
    },
    count(type, characters, now) {
      if (pace.isDue(type, characters, now)) order(0);
    },
    lost() {
      if (awaiting) return;
      awaiting = true;
      order(losses && 1000 * 2 ** Math.min(losses, SLOWEST));
      losses++;
    },
    stop,
  };
}
