import type { Session } from '../api/schemas.ts';
import classes from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';

/** Marks a session of which something speaks against it, and says what; nothing for the others. */
export function UnverifiedMark({ doubts }: { doubts: Session['doubts'] }) {
  const { words } = useWords();
  if (doubts.length === 0) return null;
  const reasons = doubts.map((doubt) => words.sessions.doubts[doubt]).join(' ');
  return (
    <span className={classes['badge']} data-tone="warn" title={reasons}>
      {words.sessions.unverified}
      <span className="visually-hidden">: {reasons}</span>
    </span>
  );
}
