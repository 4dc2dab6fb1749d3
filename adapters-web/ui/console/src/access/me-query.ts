import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { chosenAccount } from '../api/chosen-account.ts';
import { unwrap } from '../api/unwrap.ts';

/** Who is signed in and what they may do. Whoever is no longer in the chosen account is back in their default one. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const ask = () => unwrap(apiClient.GET('/api/v1/me', { signal }));
    try {
      return await ask();
    } catch (fault) {
      const isGone = fault instanceof ApiProblem && (fault.status === 404 || fault.status === 400);
      if (!isGone || chosenAccount.id === undefined) throw fault;
      chosenAccount.choose(undefined);
      return ask();
    }
  },
  staleTime: 60_000,
});
