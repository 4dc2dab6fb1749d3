import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { may } from '../access/may.ts';
import type { Me } from '../api/schemas.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { isToJudge } from './is-to-judge.ts';
import { reviewFilter, type ReviewFilter } from './review-filter.ts';
import { ReviewFilters } from './review-filters.tsx';
import { ReviewProgress } from './review-progress.tsx';
import { reviewQuery } from './review-query.ts';
import { ReviewTable } from './review-table.tsx';
import { ReviewVisits } from './review-visits.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { revokeLead } from './revoke-lead.ts';
import { useJudge } from './use-judge.ts';
import { useReviewKeys } from './use-review-keys.ts';

/** One review: how far it is, everybody in it, and Support's access in the month. */
export function ReviewDetail({ month, me }: { month: string; me: Me }) {
  const { words } = useWords();
  const text = words.accessReview;
  const review = useQuery(reviewQuery(month));
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const [revoking, setRevoking] = useState<string>();
  const judge = useJudge(() => setRevoking(undefined));
  const people = review.data?.people;
  const { mutate, reset, isPending } = judge;
  const onDeed = useCallback(
    (person: string, deed: 'confirm' | 'revoke'): void => {
      const found = people?.find((one) => one.id === person);
      if (found === undefined || isPending || person === me.id || !may(me, 'access-review:decide')) return;
      reset();
      const revocable = isToJudge(found) || found.verdict?.verdict === 'CONFIRMED';
      if (deed === 'revoke' && revocable) setRevoking(person);
      if (deed === 'confirm' && isToJudge(found)) mutate({ month, person, deed });
    },
    [people, isPending, me, reset, mutate, month],
  );
  useReviewKeys(onDeed);
  if (review.isError) return <ProblemNotice fault={review.error} onRetry={() => void review.refetch()} />;
  if (review.data === undefined) return <Loading />;
  const shown = review.data.people.filter((person) => reviewFilter(filter, person));
  const revoked = review.data.people.find((person) => person.id === revoking);
  return (
    <>
      <ReviewProgress review={review.data.review} />
      {judge.isError && revoking === undefined && <ProblemNotice fault={judge.error} />}
      <ReviewFilters people={review.data.people} chosen={filter} onChoose={setFilter} />
      {shown.length === 0 ? (
        <Notice tone="info" title={text.noneShown} />
      ) : (
        <div className={pageClasses['panel']}>
          <ReviewTable shown={review.data} people={shown} me={me} busy={judge.isPending} onDeed={onDeed} />
        </div>
      )}
      <ReviewVisits visits={review.data.visits} />
      {revoked !== undefined && (
        <RevokeDialog
          name={revoked.name ?? revoked.id}
          lead={text.revokeLeads[revokeLead(me, revoked)]}
          busy={judge.isPending}
          fault={judge.error}
          onRevoke={() => judge.mutate({ month, person: revoked.id, deed: 'revoke' })}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </>
  );
}
