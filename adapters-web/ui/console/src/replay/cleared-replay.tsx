import { problemCause } from '../shell/problem-cause.ts';
import { Notice } from '../shell/notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { isVerdict } from './is-verdict.ts';
import classes from './replay-page.module.css';

/** What stands in the place of a replay that may no longer be seen, and why. */
export function ClearedReplay({ refusal }: { refusal: unknown }) {
  const { words } = useWords();
  useTitle(words.titles.session);
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <h1>{words.titles.session}</h1>
      </div>
      <div className={classes['factsOnly']}>
        <Notice tone="danger" title={words.replay.cleared}>
          {isVerdict(refusal) ? words.problem.causes[problemCause(refusal)] : words.replay.clearedInSilence}
        </Notice>
      </div>
    </div>
  );
}
