import { useQuery } from '@tanstack/react-query';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import classes from './audit.module.css';
import { wholeOf } from './draw-stretches.ts';
import { ViewerBar } from './viewer-bar.tsx';
import { viewersQuery } from './viewers-query.ts';

/** Who has seen a session: for each of them its length as a bar, with what they were shown. */
export function ViewersPicture({ session }: { session: string }) {
  const { words, format } = useWords();
  const text = words.audit;
  const found = useQuery(viewersQuery(session));
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />;
  const { recorded, items } = found.data;
  const whole = wholeOf(found.data);
  return (
    <section className={`${pageClasses['panel'] ?? ''} ${classes['picture'] ?? ''}`}>
      <h2>{text.shownHeading}</h2>
      {items.length === 0 && <Notice tone="info" title={text.seenByNobody} />}
      {items.length > 0 && recorded === undefined && <p className={classes['hint']}>{text.sessionGone}</p>}
      <ul className={classes['viewers']}>
        {items.map((viewer) => (
          <ViewerBar key={`${viewer.person} ${viewer.grant ?? ''}`} viewer={viewer} whole={whole} />
        ))}
      </ul>
      {items.length > 0 && whole !== undefined && (
        <div className={classes['scale']} aria-hidden="true">
          <span>{format.duration(0)}</span>
          <span>{format.duration(whole.to - whole.from)}</span>
        </div>
      )}
    </section>
  );
}
