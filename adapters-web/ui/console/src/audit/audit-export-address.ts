import { queryInAccount } from '../api/query-in-account.ts';

/** Where the browser downloads the whole log of that account, for a verifier. */
export function auditExportAddress(account: string | undefined): string {
  const query = queryInAccount({}, account);
  return `/api/v1/audit/export${query === '' ? '' : `?${query}`}`;
}
