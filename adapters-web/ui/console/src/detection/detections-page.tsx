import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import { Loading } from '../shell/loading.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { DecoysPanel } from './decoys-panel.tsx';
import { DetectionPolicyForm } from './detection-policy-form.tsx';
import { detectionPolicyQuery } from './detection-policy-query.ts';

/** What the account looks for, what follows, and its decoys. */
export function DetectionsPage() {
  const { words } = useWords();
  const text = words.detections;
  const { data: me } = useQuery(meQuery);
  const policy = useQuery(detectionPolicyQuery);
  useTitle(words.titles.detections);
  if (me === undefined) return null;
  const mayChange = may(me, 'detection:change');
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <Link to="/alerts">{text.alerts}</Link>
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {policy.isError && <ProblemNotice fault={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.isPending && <Loading />}
      {policy.data !== undefined && <DetectionPolicyForm policy={policy.data} mayChange={mayChange} />}
      <DecoysPanel mayChange={mayChange} />
    </div>
  );
}
