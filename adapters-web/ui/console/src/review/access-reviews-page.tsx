import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { meQuery } from '../access/me-query.ts';
import { chosenAccount } from '../api/chosen-account.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { monthName } from './month-name.ts';
import { resultAddress } from './result-address.ts';
import { ReviewDetail } from './review-detail.tsx';
import { reviewsQuery } from './reviews-query.ts';

/** The monthly review of who may see what: the newest one, or an earlier one. */
export function AccessReviewsPage() {
  const { words, language } = useWords();
  const text = words.accessReview;
  const { data: me } = useQuery(meQuery);
  const { month } = useSearch({ from: '/signed-in/access-reviews' });
  const navigate = useNavigate();
  const reviews = useQuery(reviewsQuery);
  useTitle(words.titles.accessReview);
  if (me === undefined) return null;
  const chosen = reviews.data?.find((review) => review.id === month) ?? reviews.data?.[0];
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        {chosen !== undefined && reviews.data !== undefined && (
          <NativeSelect
            size="xs"
            aria-label={text.month}
            value={chosen.id}
            onChange={(event) =>
              void navigate({
                to: '/access-reviews',
                search: { month: event.currentTarget.value },
                replace: true,
              })
            }
            data={reviews.data.map((review) => ({
              value: review.id,
              label: text.monthOf(
                monthName(review.id, language),
                review.endedAt === undefined ? text.open : text.over,
              ),
            }))}
          />
        )}
        {chosen?.endedAt !== undefined && (
          <Button
            component="a"
            variant="default"
            size="xs"
            href={resultAddress(chosen.id, chosenAccount.id)}
            download
          >
            {text.download}
          </Button>
        )}
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {reviews.isError && <ProblemNotice fault={reviews.error} onRetry={() => void reviews.refetch()} />}
      {reviews.isPending && <Loading />}
      {reviews.data?.length === 0 && (
        <Notice tone="info" title={text.none}>
          {text.noneAdvice}
        </Notice>
      )}
      {chosen !== undefined && <ReviewDetail key={chosen.id} month={chosen.id} me={me} />}
    </div>
  );
}
