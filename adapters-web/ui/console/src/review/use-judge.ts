import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { reviewsQuery } from './reviews-query.ts';

/** What a reviewer decides about one person. */
export interface Judgement {
  month: string;
  person: string;
  deed: 'confirm' | 'revoke';
}

/** Decides about people in a review. */
export function useJudge(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ month, person, deed }: Judgement) => {
      const request = { params: { path: { id: month }, header: FROM_CONSOLE }, body: { person } };
      return deed === 'confirm'
        ? unwrap(apiClient.POST('/api/v1/access-reviews/{id}/confirm', request))
        : unwrap(apiClient.POST('/api/v1/access-reviews/{id}/revoke', request));
    },
    onSettled: () => client.invalidateQueries({ queryKey: reviewsQuery.queryKey }),
    onSuccess: onDone,
  });
}
