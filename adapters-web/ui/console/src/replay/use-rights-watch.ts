import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { stepUp } from '../access/step-up.ts';
import { isVerdict } from './is-verdict.ts';
import { rightsQuery } from './rights-query.ts';

/** Without an answer for so long, nothing is shown any more (milliseconds). */
const SILENCE = 10_000;

/**
 * Why nothing may be shown now; undefined while the server confirms what the person may see. Where it wants proof first
 * that it is still them, it is asked again once they gave it.
 */
export function useRightsWatch(): unknown {
  const client = useQueryClient();
  const { error } = useQuery(rightsQuery);
  useEffect(() => {
    if (!isVerdict(error) || error.problem !== 'step-up-needed') return;
    void stepUp.ask().then((proved) => {
      if (proved) void client.refetchQueries({ queryKey: rightsQuery.queryKey });
    });
  }, [client, error]);
  if (error === null) return undefined;
  const confirmed = client.getQueryState(rightsQuery.queryKey)?.dataUpdatedAt ?? 0;
  return isVerdict(error) || Date.now() - confirmed > SILENCE ? error : undefined;
}
