import type { ReactNode } from 'react';
import { Logo } from '../shell/logo.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import classes from './entry-frame.module.css';

interface EntryFrameProps {
  heading: string;
  lead: string;
  children: ReactNode;
}

/** The quiet page in front of the console: one card, one task. */
export function EntryFrame({ heading, lead, children }: EntryFrameProps) {
  return (
    <div className={classes['page']}>
      <main id="content" className={classes['card']}>
        <Logo size={40} />
        <h1>{heading}</h1>
        <p className={classes['lead']}>{lead}</p>
        {children}
      </main>
      <LanguageSwitch />
    </div>
  );
}
