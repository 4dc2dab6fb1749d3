import type { PurposePolicy } from '../api/schemas.ts';

/** How firmly an account can ask. */
export const ASKING = [
  'NOT_ASKED',
  'ASKED',
  'REQUIRED',
] as const satisfies readonly PurposePolicy['asking'][];

/** All purposes that there are. */
export const PURPOSES = [
  'SUPPORT_CASE',
  'DEFECT_ANALYSIS',
  'FRAUD_OR_DISPUTE',
  'USABILITY',
  'ACCESS_REQUEST',
  'OTHER',
] as const satisfies readonly PurposePolicy['offered'][number][];
