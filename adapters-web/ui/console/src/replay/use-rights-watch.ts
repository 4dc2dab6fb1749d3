import { useQuery, useQueryClient } from '@tanstack/react-query';
import { isVerdict } from './is-verdict.ts';
import { rightsQuery } from './rights-query.ts';

/** Without an answer for so long, nothing is shown any more (milliseconds). */
const SILENCE = 10_000;

/** Why nothing may be shown now; undefined while the server confirms what the person may see. */
export function useRightsWatch(): unknown {
  const client = useQueryClient();
  const { error } = useQuery(rightsQuery);
  if (error === null) return undefined;
  const confirmed = client.getQueryState(rightsQuery.queryKey)?.dataUpdatedAt ?? 0;
  return isVerdict(error) || Date.now() - confirmed > SILENCE ? error : undefined;
}
