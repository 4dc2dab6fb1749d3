import { queryInAccount } from '../api/query-in-account.ts';

/** Where the browser downloads the signed result of a review of that account. */
export function resultAddress(month: string, account: string | undefined): string {
  const query = queryInAccount({}, account);
  return `/api/v1/access-reviews/${month}/result${query === '' ? '' : `?${query}`}`;
}
