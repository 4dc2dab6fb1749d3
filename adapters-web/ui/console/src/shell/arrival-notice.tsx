import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LogIn, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Me } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { arrivalMemory } from './arrival-memory.ts';
import classes from './arrival-notice.module.css';

/**
 * Says right after the sign-in when the person signed in before and how often somebody failed to since, so that they see
 * what was not theirs (clause F10). It stays until they have closed it.
 */
export function ArrivalNotice({ me }: { me: Me }) {
  const { words, format } = useWords();
  const [shown, setShown] = useState(arrivalMemory.isFresh);
  if (!shown) return null;
  const failures = me.failedSignIns ?? 0;
  const close = (): void => {
    arrivalMemory.told();
    setShown(false);
  };
  return (
    <section
      className={classes['arrival']}
      data-tone={failures > 0 ? 'warn' : 'info'}
      aria-label={words.nav.arrival}
    >
      {failures > 0 ? <TriangleAlert size={17} aria-hidden="true" /> : <LogIn size={17} aria-hidden="true" />}
      <span className={classes['what']}>
        {me.previousSignInAt === undefined
          ? words.nav.firstSignIn
          : words.nav.previousSignIn(format.dateTime(me.previousSignInAt))}{' '}
        {failures > 0 && <strong>{words.nav.failedSignIns(failures)}</strong>}
      </span>
      {failures > 0 && <Link to="/security">{words.nav.seeAttempts}</Link>}
      <Button size="compact-sm" variant="default" onClick={close}>
        {words.nav.understood}
      </Button>
    </section>
  );
}
