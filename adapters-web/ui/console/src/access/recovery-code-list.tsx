import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';
import classes from './factor.module.css';

interface RecoveryCodeListProps {
  codes: readonly string[];
  onKept: () => void;
}

/** Recovery codes, shown this once, until the person says that they have kept them. */
export function RecoveryCodeList({ codes, onKept }: RecoveryCodeListProps) {
  const { words } = useWords();
  const text = words.factor;
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <div className={classes['form']}>
      <h2>{text.codes}</h2>
      <p>{text.codesLead}</p>
      <ul className={classes['codes']}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={classes['actions']}>
        <Button size="sm" autoFocus onClick={onKept}>
          {text.kept}
        </Button>
        <Button size="sm" variant="default" onClick={() => void copy()}>
          {copied ? text.copied : text.copy}
        </Button>
      </div>
    </div>
  );
}
