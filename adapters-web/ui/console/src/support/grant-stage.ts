import type { SupportGrant } from '../api/schemas.ts';

/** Where a grant stands for a person who looks at it now. */
export type GrantStage = 'asked' | 'lapsed' | 'refused' | 'ended' | 'ahead' | 'current' | 'over';

/** The stage of a grant at a moment, in milliseconds since the epoch. */
export function grantStage(
  grant: Pick<SupportGrant, 'state' | 'startsAt' | 'endsAt'>,
  now: number,
): GrantStage {
  switch (grant.state) {
    case 'ASKED':
      return now < grant.endsAt ? 'asked' : 'lapsed';
    case 'REFUSED':
      return 'refused';
    case 'ENDED':
      return 'ended';
    case 'GRANTED':
      return now < grant.startsAt ? 'ahead' : now < grant.endsAt ? 'current' : 'over';
  }
}
