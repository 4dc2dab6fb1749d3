import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { PasswordRules } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';

/** Which norms a draft would break; asked anew whenever the draft changes. */
export function normBreachesQuery(rules: PasswordRules | undefined) {
  return queryOptions({
    queryKey: ['norm-breaches', rules],
    queryFn: async ({ signal }) => {
      if (rules === undefined) return [];
      const call = apiClient.POST('/api/v1/password-policy/breaches', {
        params: { header: FROM_CONSOLE },
        body: rules,
        signal,
      });
      return (await unwrap(call)).breaches;
    },
    enabled: rules !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
