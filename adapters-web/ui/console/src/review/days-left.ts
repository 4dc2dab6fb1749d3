const DAY = 86_400_000;

/** How many days are left until then, a part of one counting as one; 0 once it is over. */
export function daysLeft(closesAt: number, now: number): number {
  return Math.max(0, Math.ceil((closesAt - now) / DAY));
}
