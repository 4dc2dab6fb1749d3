import { queryInAccount } from '../api/query-in-account.ts';
import type { AuditFilters } from './to-audit-filters.ts';

/** Forms in which records are downloaded. */
export const FORMATS = ['csv', 'jsonl', 'ocsf'] as const;

/** Where the browser downloads the records that fit, of that account. */
export function auditDownloadAddress(
  format: (typeof FORMATS)[number],
  filters: AuditFilters,
  account: string | undefined,
): string {
  return `/api/v1/audit/records?${queryInAccount({ format, ...filters }, account)}`;
}
