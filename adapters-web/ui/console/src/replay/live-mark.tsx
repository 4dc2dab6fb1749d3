import { Button } from '@mantine/core';
import { Radio } from 'lucide-react';
import { useWords } from '../words/use-words.ts';
import type { ReplayController } from './replay-controller.ts';
import classes from './side-panel.module.css';
import { useReplay } from './use-replay.ts';

interface LiveMarkProps {
  controller: ReplayController;
}

/** Says that a session is still being recorded and whether one watches it live; and, once, that it has closed. */
export function LiveMark({ controller }: LiveMarkProps) {
  const { words } = useWords();
  const text = words.replay;
  const open = useReplay(controller, (state) => state.open);
  const closed = useReplay(controller, (state) => state.closedSince);
  const live = useReplay(controller, (state) => state.live && state.playing);
  if (!open && !closed) return null;
  return (
    <div className={classes['open']} data-closed={!open}>
      <span role="status">{!open ? text.closedNow : live ? text.live : text.stillOpen}</span>
      {open && (
        <Button
          size="compact-xs"
          variant="default"
          disabled={live}
          leftSection={<Radio size={13} aria-hidden="true" />}
          onClick={() => controller.jumpToLive()}
        >
          {text.jumpToLive}
        </Button>
      )}
    </div>
  );
}
