import type { SupportGrant } from '../api/schemas.ts';

/** Whether a grant was opened without approval and nobody has reviewed that yet. */
export function awaitsReview(grant: Pick<SupportGrant, 'breakGlass' | 'review'>): boolean {
  return grant.breakGlass && grant.review === undefined;
}
