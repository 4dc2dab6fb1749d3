import type { SessionViewers, TimeRange } from '../api/schemas.ts';

/** A session's length and what of it somebody was shown, for drawing. */
export interface Drawn {
  whole: TimeRange;
  /** Each stretch as percentages of the whole. */
  parts: readonly { left: number; width: number }[];
  /** How much was shown, in milliseconds. */
  shown: number;
}

/** The time that bars run over: the session's own, or all that was ever shown of one that is no more. */
export function wholeOf({ recorded, items }: SessionViewers): TimeRange | undefined {
  if (recorded !== undefined && recorded.to > recorded.from) return recorded;
  const seen = items.flatMap((viewer) => viewer.seen);
  if (seen.length === 0) return undefined;
  return {
    from: Math.min(...seen.map(({ from }) => from)),
    to: Math.max(...seen.map(({ to }) => to)),
  };
}

export function drawStretches(whole: TimeRange, seen: readonly TimeRange[]): Drawn {
  const length = Math.max(1, whole.to - whole.from);
  const inside = seen
    .map(({ from, to }) => ({ from: Math.max(from, whole.from), to: Math.min(to, whole.to) }))
    .filter(({ from, to }) => to > from);
  return {
    whole,
    parts: inside.map(({ from, to }) => ({
      left: ((from - whole.from) / length) * 100,
      width: ((to - from) / length) * 100,
    })),
    shown: inside.reduce((sum, { from, to }) => sum + to - from, 0),
  };
}
