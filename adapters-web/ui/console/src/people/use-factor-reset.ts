import { useMutation } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { Person } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';

/** Takes a second factor away from somebody who lost it. */
export function useFactorReset(onDone: (person: Person) => void) {
  return useMutation({
    mutationFn: async (person: Person) => {
      const params = { path: { id: person.id }, header: FROM_CONSOLE };
      await unwrap(apiClient.DELETE('/api/v1/people/{id}/second-factor', { params }));
      return person;
    },
    onSuccess: onDone,
  });
}
