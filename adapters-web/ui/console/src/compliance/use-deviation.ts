import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { passwordPolicyQuery } from '../password/password-policy-query.ts';
import { complianceQuery } from './compliance-query.ts';

const params = { header: FROM_CONSOLE };

/** Records a deviation from the floor of passwords, or ends it when nothing is given. */
export function useDeviation(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (given?: { reason: string; until: number }): Promise<void> => {
      await (given === undefined
        ? unwrap(apiClient.POST('/api/v1/password-deviations/end', { params }))
        : unwrap(apiClient.POST('/api/v1/password-deviations', { params, body: given })));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: complianceQuery.queryKey });
      await client.invalidateQueries({ queryKey: passwordPolicyQuery.queryKey });
      onDone();
    },
  });
}
