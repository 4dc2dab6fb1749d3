import type { SupportGrant } from '../api/schemas.ts';
import { awaitsReview } from './awaits-review.ts';
import { grantStage } from './grant-stage.ts';

/** Whether an emergency awaits review and is over: before that nobody knows what they would review. */
export function canBeReviewed(
  grant: Pick<SupportGrant, 'breakGlass' | 'review' | 'state' | 'startsAt' | 'endsAt'>,
  now: number,
): boolean {
  const stage = grantStage(grant, now);
  return awaitsReview(grant) && stage !== 'ahead' && stage !== 'current';
}
