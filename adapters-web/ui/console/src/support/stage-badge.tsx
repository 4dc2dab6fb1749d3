import type { SupportGrant } from '../api/schemas.ts';
import tableClasses from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';
import { awaitsReview } from './awaits-review.ts';
import { grantStage } from './grant-stage.ts';

const TONES = {
  asked: 'warn',
  lapsed: 'plain',
  refused: 'danger',
  ended: 'plain',
  ahead: 'ok',
  current: 'ok',
  over: 'plain',
} as const;

/** Where a grant stands, and whether it was opened without approval. */
export function StageBadge({ grant, now }: { grant: SupportGrant; now: number }) {
  const { words } = useWords();
  const text = words.supportAccess;
  const stage = grantStage(grant, now);
  return (
    <>
      <span className={tableClasses['badge']} data-tone={TONES[stage]}>
        {text.stages[stage]}
      </span>
      {grant.breakGlass && (
        <span className={tableClasses['badge']} data-tone={awaitsReview(grant) ? 'danger' : 'plain'}>
          {awaitsReview(grant) ? text.unreviewed : text.reviewed}
        </span>
      )}
    </>
  );
}
