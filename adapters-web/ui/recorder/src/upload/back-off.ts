const FIRST = 1000;
const LONGEST = 60_000;

/**
 * Milliseconds to wait before try number `attempt` (from 0) is repeated: doubling from a second to a minute, half of it
 * random, never less than the server's `Retry-After` (seconds or a date; at most five minutes are heeded).
 */
export function backOff(
  attempt: number,
  retryAfter: string | null,
  random: () => number,
  now: number,
): number {
  const step = Math.min(LONGEST, FIRST * 2 ** attempt);
  const asked =
    retryAfter === null
      ? 0
      : /^\d+$/.test(retryAfter)
        ? Number(retryAfter) * 1000
        : Date.parse(retryAfter) - now;
  return Math.round(Math.max(step / 2 + (random() * step) / 2, Math.min(asked || 0, 300_000)));
}
