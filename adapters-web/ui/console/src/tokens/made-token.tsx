import { Button } from '@mantine/core';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { MadeServiceToken } from '../api/schemas.ts';
import { Notice } from '../shell/notice.tsx';
import { useWords } from '../words/use-words.ts';
import classes from './tokens.module.css';

/** A token's text, which is shown this once. */
export function MadeToken({ made, onClose }: { made: MadeServiceToken; onClose: () => void }) {
  const { words } = useWords();
  const text = words.serviceTokens;
  const [copying, setCopying] = useState<'copied' | 'failed'>();
  const copy = (): void => {
    navigator.clipboard.writeText(made.text).then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    );
  };
  return (
    <section className={classes['made']} aria-label={text.madeOf(made.serviceToken.name)}>
      <Notice tone="warn" title={text.madeOf(made.serviceToken.name)} />
      <p>{text.once}</p>
      <code className={classes['text']}>{made.text}</code>
      <div className={classes['actions']}>
        <Button size="sm" leftSection={<Copy size={14} aria-hidden="true" />} onClick={copy}>
          {copying === 'copied' ? words.sites.copied : words.sites.copy}
        </Button>
        <Button size="sm" variant="default" onClick={onClose}>
          {text.keptIt}
        </Button>
      </div>
      {copying === 'failed' && <Notice tone="warn" title={words.sites.copyFailed} />}
    </section>
  );
}
