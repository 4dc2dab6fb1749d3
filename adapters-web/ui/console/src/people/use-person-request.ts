import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { PersonRequest, RequestPersonRequest } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { peopleQuery } from './people-query.ts';
import { requestsQuery } from './requests-query.ts';

/** Asks for somebody to be added, changed or revoked. */
export function usePersonRequest(onDone: (request: PersonRequest) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RequestPersonRequest) =>
      unwrap(apiClient.POST('/api/v1/person-requests', { params: { header: FROM_CONSOLE }, body })),
    onSuccess: async (request) => {
      await client.invalidateQueries({ queryKey: peopleQuery.queryKey });
      await client.invalidateQueries({ queryKey: requestsQuery.queryKey });
      onDone(request);
    },
  });
}
