import type { TimeRange } from '../api/schemas.ts';

/** How much of an idle stretch is still shown at its start and at its end (milliseconds). */
const SHOWN_FIRST = 1_500;
const SHOWN_LAST = 700;
/** Less than this is not worth a jump (milliseconds). */
const LEAST = 2_000;

/** Where to jump from an instant within an idle stretch; undefined when there is nothing to skip. */
export function skipTo(idle: readonly TimeRange[], at: number): number | undefined {
  const range = idle.find(({ from, to }) => from + SHOWN_FIRST <= at && at < to - SHOWN_LAST - LEAST);
  return range === undefined ? undefined : range.to - SHOWN_LAST;
}
