import { useMutation } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { Person } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';

/** Sends somebody a one-time link by which they choose another password. */
export function usePasswordReset(onDone: (person: Person) => void) {
  return useMutation({
    mutationFn: async (person: Person) => {
      const params = { path: { id: person.id }, header: FROM_CONSOLE };
      await unwrap(apiClient.POST('/api/v1/people/{id}/password-reset', { params }));
      return person;
    },
    onSuccess: onDone,
  });
}
