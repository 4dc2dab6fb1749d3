import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { Me } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { leaveGrant } from './leave-grant.ts';
import classes from './support.module.css';
import { useNow } from './use-now.ts';

interface GrantBannerProps {
  account: string;
  grant: NonNullable<Me['grant']>;
}

/** Says all the while that Support looks, whose data it is, why, and for how long yet. */
export function GrantBanner({ account, grant }: GrantBannerProps) {
  const { words, format } = useWords();
  const text = words.support;
  const left = grant.endsAt - useNow(1000);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) leaveGrant();
  }, [isOver]);
  return (
    <section
      className={classes['banner']}
      data-tone={grant.breakGlass ? 'danger' : 'warn'}
      aria-label={text.banner}
    >
      <TriangleAlert size={18} aria-hidden="true" />
      <span className={classes['what']}>
        <strong>{grant.breakGlass ? text.inUseUnapproved(account) : text.inUse(account)}</strong>{' '}
        {text.reason(grant.reason)}
      </span>
      <span role="timer" aria-live="off">
        {text.left(format.duration(left))}
      </span>
      <Button size="compact-sm" variant="default" onClick={leaveGrant}>
        {text.leave}
      </Button>
    </section>
  );
}
