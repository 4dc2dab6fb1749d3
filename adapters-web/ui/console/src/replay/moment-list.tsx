import { useWords } from '../words/use-words.ts';
import { pageAt } from './page-at.ts';
import type { ReplayController } from './replay-controller.ts';
import classes from './side-panel.module.css';
import { useReplay } from './use-replay.ts';

interface MomentListProps {
  controller: ReplayController;
  /** The session's start, from which times are counted. */
  from: number;
  moments: readonly { readonly at: number; readonly name: string }[];
  empty: string;
}

/** Named moments of a session in order; choosing one goes there. */
export function MomentList({ controller, from, moments, empty }: MomentListProps) {
  const { format } = useWords();
  const current = useReplay(controller, ({ at }) => pageAt(moments, at));
  if (moments.length === 0) return <p className={classes['empty']}>{empty}</p>;
  return (
    <ol className={classes['moments']}>
      {moments.map(({ at, name }, index) => (
        <li key={`${String(at)}-${String(index)}`}>
          <button
            type="button"
            aria-current={index === current ? 'true' : undefined}
            onClick={() => controller.seek(at)}
          >
            <span className={classes['at']}>{format.duration(at - from)}</span>
            <span className={classes['name']}>{name}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
