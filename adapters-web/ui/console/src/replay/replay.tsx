import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import type { SessionDetail } from '../api/schemas.ts';
import { KeyHelp } from './key-help.tsx';
import { readEvents } from './read-events.ts';
import { ReplayController } from './replay-controller.ts';
import classes from './replay-page.module.css';
import { SeekBar } from './seek-bar.tsx';
import { SidePanel } from './side-panel.tsx';
import { Stage } from './stage.tsx';
import { Transport } from './transport.tsx';
import { useReplayKeys } from './use-replay-keys.ts';

interface ReplayProps {
  detail: SessionDetail;
  replayOrigin: string;
  /** Seconds after the session's start to open it at; from the start, playing, when left out. */
  startAfter: number | undefined;
  /** Asks for the session anew. */
  onRefresh: () => void;
}

/** The replay of one session. */
export function Replay({ detail, replayOrigin, startAfter, onRefresh }: ReplayProps) {
  const calm = useReducedMotion(false, { getInitialValueInEffect: false });
  const [controller] = useState(
    () =>
      new ReplayController(detail, (range, signal) => readEvents(detail.session.id, range, signal), {
        at: detail.manifest.from + (startAfter ?? 0) * 1000,
        playing: startAfter === undefined && !calm,
      }),
  );
  const [help, setHelp] = useState(false);
  const showHelp = useCallback(() => setHelp((shown) => !shown), []);
  useReplayKeys(controller, detail.pages, showHelp);
  useEffect(() => () => controller.detach(), [controller]);
  useEffect(() => controller.extend(detail), [controller, detail]);
  return (
    <div className={classes['replay']}>
      <div className={classes['left']}>
        <Stage controller={controller} detail={detail} replayOrigin={replayOrigin} onRefresh={onRefresh} />
        <div className={classes['controls']}>
          <SeekBar controller={controller} detail={detail} />
          <Transport controller={controller} detail={detail} onHelp={showHelp} />
        </div>
      </div>
      <SidePanel controller={controller} detail={detail} />
      <KeyHelp opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}
