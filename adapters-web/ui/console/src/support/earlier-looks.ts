import type { SupportLooks } from '../api/schemas.ts';

/** The number before which the looks after that list are; none if the list is the last. */
export function earlierLooks({
  items,
  more,
}: {
  items: readonly Pick<SupportLooks['items'][number], 'sequence'>[];
  more: boolean;
}): number | undefined {
  return more ? items.at(-1)?.sequence : undefined;
}
