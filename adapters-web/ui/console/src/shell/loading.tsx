import { Loader } from '@mantine/core';
import { useWords } from '../words/use-words.ts';
import classes from './loading.module.css';

/** Says, on screen and to assistive technology, that something is on its way. */
export function Loading({ text }: { text?: string }) {
  const { words } = useWords();
  return (
    <div className={classes['loading']} role="status">
      <Loader size="sm" type="dots" aria-hidden="true" />
      <span>{text ?? words.loading}</span>
    </div>
  );
}
