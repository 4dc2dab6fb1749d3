import { Button } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';
import classes from './script-tag.module.css';

type Copying = 'ready' | 'done' | 'refused';

/** A script tag to paste, with a button that copies it. */
export function ScriptTag({ tag }: { tag: string }) {
  const { words } = useWords();
  const [state, setState] = useState<Copying>('ready');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(tag);
      setState('done');
    } catch {
      setState('refused');
    }
  };
  return (
    <div className={classes['box']}>
      <pre tabIndex={0} aria-label={words.sites.scriptTag}>
        {tag}
      </pre>
      <Button
        size="compact-sm"
        variant="default"
        className={classes['copy']}
        leftSection={
          state === 'done' ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />
        }
        onClick={() => void copy()}
        onBlur={() => setState('ready')}
      >
        {state === 'done' ? words.sites.copied : words.sites.copy}
      </Button>
      <span className={state === 'refused' ? classes['refused'] : 'visually-hidden'} role="status">
        {state === 'done' && words.sites.copied}
        {state === 'refused' && words.sites.copyFailed}
      </span>
    </div>
  );
}
