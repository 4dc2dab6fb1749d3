import type { AccessReview } from '../api/schemas.ts';

/** How many people wait for a reviewer in reviews that are open. */
export function peopleToReview(reviews: readonly Pick<AccessReview, 'endedAt' | 'waiting'>[]): number {
  return reviews
    .filter((review) => review.endedAt === undefined)
    .reduce((sum, review) => sum + review.waiting, 0);
}
