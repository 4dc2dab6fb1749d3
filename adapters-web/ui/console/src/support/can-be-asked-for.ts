const DAY = 86_400_000;
const LONGEST = 7 * DAY;
const EARLIEST = 30 * DAY;

/** Whether a customer can be asked for access from then to then, all in milliseconds since the epoch. */
export function canBeAskedFor(
  startsAt: number | undefined,
  endsAt: number | undefined,
  now: number,
): boolean {
  return (
    startsAt !== undefined &&
    endsAt !== undefined &&
    startsAt < endsAt &&
    endsAt - startsAt <= LONGEST &&
    startsAt - now <= EARLIEST
  );
}
