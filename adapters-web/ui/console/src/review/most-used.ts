import type { ReviewedPerson } from '../api/schemas.ts';

type Used = ReviewedPerson['used'];

/** What bars are drawn of. */
export const BARS = ['days', 'searches', 'watched', 'changes'] as const satisfies readonly (keyof Used)[];

/** The most of each that anybody in a review did: what a full bar stands for. */
export type MostUsed = Record<(typeof BARS)[number], number>;

/** The most of each. */
export function mostUsed(people: readonly { readonly used: Used }[]): MostUsed {
  const most: MostUsed = { days: 1, searches: 1, watched: 1, changes: 1 };
  for (const bar of BARS) most[bar] = Math.max(1, ...people.map((person) => person.used[bar]));
  return most;
}
