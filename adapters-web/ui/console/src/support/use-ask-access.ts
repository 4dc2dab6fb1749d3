import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { AskSupportRequest, BreakGlassRequest } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { ownSupportQuery } from './own-support-query.ts';

/** What Support asks a customer for, or opens without asking. */
export type AccessAsked =
  | { account: string; breakGlass: false; body: AskSupportRequest }
  | { account: string; breakGlass: true; body: BreakGlassRequest };

/** Asks for access to an account, or opens it in an emergency. */
export function useAskAccess(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: AccessAsked) => {
      const params = { query: { account: asked.account }, header: FROM_CONSOLE };
      return asked.breakGlass
        ? unwrap(apiClient.POST('/api/v1/own-support-grants/break-glass', { params, body: asked.body }))
        : unwrap(apiClient.POST('/api/v1/support-grants', { params, body: asked.body }));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ownSupportQuery.queryKey });
      onDone();
    },
  });
}
